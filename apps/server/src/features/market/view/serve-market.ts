import type { MessagePort } from 'node:worker_threads'
import { createComputePool } from '@stocklab/compute'
import { BAR_COLUMNS, type Panel } from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import { sessionMoves } from '../overview/session-moves.js'
import { type DayMarket, evaluateDay, windowsOf } from './evaluate-day.js'
import { evaluateSeries } from './evaluate-series.js'
import type { AnswerOf, MarketMessage, MarketQuestion, MarketThreadSettings, RankedFactor } from './market-task.js'
import { computePercentiles } from './percentiles.js'
import type { SharedMarket } from './shared-market.js'
import { toTransferred } from './transfer-error.js'

/** Loads a market, says so, and then answers questions about it, one after the other. */
export function serveMarket(port: MessagePort, settings: MarketThreadSettings): void {
  const loading = loadMarket(settings)
  const post = (message: MarketMessage, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, transfer)
  loading.then(
    ({ panel }) => {
      const market = shared(panel)
      post({ kind: 'market', market, moves: sessionMoves(market) })
    },
    (error: unknown) => post({ kind: 'failure', failure: toTransferred(error) }),
  )
  port.on('message', (question: MarketQuestion) => {
    loading
      .then((market) => answer(market, question))
      .then(
        (value) => post({ kind: 'answer', value }, buffersOf(value)),
        (error: unknown) => post({ kind: 'failure', failure: toTransferred(error) }),
      )
  })
}

/** Cells of a market from which threads of its own are worth their start. */
const LARGE_CELLS = 2_000_000

async function loadMarket({ dataDirectory, market, threads }: MarketThreadSettings): Promise<DayMarket> {
  const panel = await loadPanel(dataDirectory, {
    market,
    columns: BAR_COLUMNS,
    from: null,
    to: null,
    warmup: 'all',
    statements: true,
  })
  const isLarge = panel.columns.close.length >= LARGE_CELLS
  return { panel, executor: createComputePool({ threads: isLarge ? threads : 1 }), window: windowsOf(panel) }
}

function shared({ statements, actions: _, ...panel }: Panel): SharedMarket {
  return { ...panel, hasStatements: statements !== null }
}

function answer(market: DayMarket, question: MarketQuestion): Promise<AnswerOf[MarketQuestion['kind']]> {
  switch (question.kind) {
    case 'day':
      return evaluateDay(market, question)
    case 'series':
      return evaluateSeries(market.panel, question, market.executor)
    case 'factors':
      return rankFactors(market, question.ids)
  }
}

async function rankFactors(market: DayMarket, ids: readonly string[]): Promise<readonly RankedFactor[]> {
  const { listing, sessions, instruments } = market.panel
  const t = sessions.length - 1
  const cellOf = (i: number) => i * sessions.length + t
  const listed = Uint8Array.from(instruments, (_, i) => ((listing.status[cellOf(i)] as number) > 0 ? 1 : 0))
  const sectors = Uint16Array.from(instruments, (_, i) => (listed[i] === 1 ? (listing.sector[cellOf(i)] as number) : 0))
  const values = await evaluateDay(market, { expressions: ids, t, universe: null })
  return ids.map((id, k) => {
    const own = values[k] as Float64Array
    return { id, values: own, inMarket: computePercentiles(own, listed), inSector: computePercentiles(own, sectors) }
  })
}

/** What goes to the other thread instead of being copied. */
function buffersOf(value: AnswerOf[MarketQuestion['kind']]): readonly ArrayBuffer[] {
  const arrays = value.flatMap((one) => {
    if (one instanceof Float64Array) return [one]
    return 'degree' in one ? [one.values] : [one.values, one.inMarket, one.inSector]
  })
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer)
}
