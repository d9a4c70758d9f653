import { epochDay, isoDate, StockLabError } from '@stocklab/domain'
import { buildPlan, evaluatePlan, type Panel, type PositionView, simulationColumns, type Truth } from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import type { Bound, CompiledStrategy, StrategyDocument } from '@stocklab/strategy'
import { openExecutor, type StudyContext } from '../study-context.js'

/** Longer than any run of closed days. */
const CLOSED_DAYS = 20

export interface DayQuestion {
  readonly document: StrategyDocument
  readonly compiled: CompiledStrategy
  readonly date: string
  /** Expressions whose value is wanted for every instrument. */
  readonly pieces: readonly Bound[]
  /** Parts of exit.where, judged for one held position. */
  readonly exits: readonly Bound[]
}

export interface DayReading {
  readonly panel: Panel
  /** Index of the day in the panel. */
  readonly t: number
  /** 1 = in the universe of the day. */
  readonly universe: Uint8Array
  /** One value per instrument for each piece; conditions 1 or 0, NaN = missing. */
  valueOf(piece: Bound): Float64Array
  judgeExit(part: Bound, instrument: number, position: PositionView): Truth
}

/** Evaluates pieces of a strategy on one day exactly as a run does: each goes through the plan as if it were ranked by. */
export async function readDay(question: DayQuestion, context: StudyContext): Promise<DayReading> {
  const { document, compiled, date, pieces, exits } = question
  const unique = [...new Set(pieces)]
  const probe = (exitWhere: Bound | null): CompiledStrategy => ({
    universeWhere: compiled.universeWhere,
    entryWhere: null,
    rankBy: unique.map((value) => ({ value, order: 'high', weight: 1, source: '' })),
    exitWhere,
  })
  const plans = [null, ...exits].map((part) => buildPlan(probe(part), document))
  const executor = openExecutor(context)
  try {
    context.progress.phase('loading market data')
    const warmups = plans.map(({ warmup }) => warmup)
    const panel = await loadPanel(context.dataDirectory, {
      market: document.market,
      columns: [...new Set([...plans.flatMap(({ columns }) => columns), ...simulationColumns(document)])],
      // A little earlier, so that a closed day can be answered with the trading day before it.
      from: epochDay(date) - CLOSED_DAYS,
      to: epochDay(date),
      warmup: warmups.includes('all') ? 'all' : Math.max(...(warmups as number[])),
      statements: plans.some(({ statements }) => statements),
    })
    const t = panel.sessions.length - 1
    requireSession(panel, t, question)
    context.progress.phase('computing factors')
    const days = Int32Array.of(t)
    const [signals, ...judges] = await Promise.all(
      plans.map((plan) => evaluatePlan(plan, panel, executor, undefined, days)),
    )
    const read = signals!.decisionDay(t)
    const values = new Map(unique.map((piece, k) => [piece, read.ranks[k]!.slice()]))
    return {
      panel,
      t,
      universe: read.universe.slice(),
      valueOf: (piece) => values.get(piece)!,
      judgeExit: (part, instrument, position) => judges[exits.indexOf(part)]!.exitRule(t, instrument, position),
    }
  } finally {
    await executor.close()
  }
}

function requireSession(panel: Panel, t: number, { date }: DayQuestion): void {
  if (panel.sessions[t] === epochDay(date)) return
  throw new StockLabError('input', 'DAY_CLOSED', `expected a trading day of the data, received ${date}`, {
    hint: `The trading day before it is ${isoDate(panel.sessions[t]!)}.`,
  })
}
