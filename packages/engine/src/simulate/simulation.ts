import { StockLabError } from '@stocklab/domain'
import { decide } from '../decide/decide.js'
import { judgesExits } from '../decide/exits.js'
import type { RankingScratch } from '../decide/ranking.js'
import type { AccountView, Decision, SessionView } from '../decide/session-view.js'
import type { HoldingRow } from '../result/result.js'
import { rebasedBenchmark } from './benchmark.js'
import { caveats, emptyRunNotes, unrankedNotes } from './caveats.js'
import { checkpointOf, type SimulationCheckpoint, stateOf } from './checkpoint.js'
import { applyCorporateActions, type DividendTable } from './corporate-actions.js'
import type { DecisionDays } from './decision-days.js'
import { closeDelisted, hasDelisted, liquidate } from './delisting.js'
import { fillQueue } from './fills.js'
import { type DayProgress, type SimulationInput, type SimulationRun, simulationColumns } from './input.js'
import { sellIntraday } from './intraday.js'
import { markPositions, recordDay } from './mark.js'
import { PreparedMarket } from './prepared-market.js'
import { initialState, queuedQuantity, type SimulationState } from './state.js'
import { resolveTerms } from './terms.js'
import type { TradingDay } from './trading-day.js'
import { Balance, turnoverBetween } from './turnover.js'

/** A run that is advanced one session at a time, so that its caller may show, stop or store it in between. */
export interface Simulation {
  isFinished(): boolean
  /** Runs the next session. */
  step(): DayProgress
  checkpoint(): SimulationCheckpoint
  /** What is held at the close of the newest session. */
  held(): readonly HeldAmount[]
  /** What there is so far; whole once finished. */
  result(): SimulationRun
}

/** A quantity of an instrument and its newest close. */
export interface HeldAmount {
  readonly instrument: number
  readonly quantity: number
  readonly close: number
}

/** Starts a run, or continues one from a checkpoint of the same run to the same result, to the bit. */
export function createSimulation(input: SimulationInput, from?: SimulationCheckpoint): Simulation {
  requireColumns(input)
  const state = from === undefined ? initialState(input.document.capital) : stateOf(input, from)
  const market = prepare(input)
  const sessions = input.last - input.first + 1
  return {
    isFinished: () => state.completed === sessions,
    step() {
      runSession(input, market, state)
      const { date, total_value } = state.daily[state.completed - 1]
      return { completed: state.completed, sessions, date, equity: total_value }
    },
    checkpoint: () => checkpointOf(input, state),
    held: () =>
      state.positions.map(({ instrument, quantity, lastClose }) => ({ instrument, quantity, close: lastClose })),
    result: () => resultOf(input, market, state),
  }
}

/** A column that was not loaded would look like a market without limits, stops or prices. */
function requireColumns({ panel, document }: SimulationInput): void {
  const missing = simulationColumns(document).find((column) => panel.columns[column] === undefined)
  if (missing === undefined) return
  throw new StockLabError(
    'invariant',
    'PANEL_COLUMN_NOT_LOADED',
    `expected the column ${missing}, received a panel without`,
  )
}

/** What a run derives from its input once. */
interface PreparedRun {
  readonly market: PreparedMarket
  readonly terms: TradingDay['terms']
  readonly dividends: DividendTable
  readonly benchmark: readonly (number | null)[]
  readonly codeOf: (i: number) => string
  /** Whether a day may have fills that no order waits for. */
  readonly fillsUnasked: boolean
  /** Whether any day may sell by the exit rules. */
  readonly judgesExits: boolean
  readonly scratch: RankingScratch
  readonly decisionDays: DecisionDays
  readonly before: Balance
  readonly after: Balance
}

function prepare(input: SimulationInput): PreparedRun {
  const { panel, document, rules, first, last } = input
  const given = input.market
  const market = given?.panel === panel && given.rules === rules ? given : new PreparedMarket(panel, rules)
  const levels = document.benchmark === null ? null : market.benchmark(document.benchmark)
  return {
    market,
    terms: resolveTerms(document, rules, panel.prices),
    dividends: market.dividendsOf(first, last),
    benchmark: rebasedBenchmark(levels, document.capital, { first, last }),
    codeOf: (i) => market.codes[i],
    fillsUnasked: document.exit.trigger === 'intraday',
    judgesExits: judgesExits(document.exit),
    scratch: market.scratch,
    decisionDays: market.decisionDaysOf(document, { first, last }),
    before: new Balance(),
    after: new Balance(),
  }
}

function runSession(input: SimulationInput, run: PreparedRun, state: SimulationState): void {
  const { document } = input
  const ordinal = state.completed
  const t = input.first + ordinal
  const day: TradingDay = {
    market: run.market.day(t),
    terms: run.terms,
    document,
    ordinal,
    code: run.codeOf,
    reference: input.reference === undefined ? null : { of: input.reference, t },
  }
  const mayFill = state.queue.length > 0 || run.fillsUnasked || hasDelisted(day, state) || t === input.last
  const before = mayFill ? run.before.take(state) : run.before
  const fillsBefore = state.fills.length
  applyCorporateActions(day, state, run.dividends)
  if (mayFill) closeDelisted(day, state)
  fillQueue(day, state)
  sellIntraday(day, state)
  markPositions(day, state)
  if (t === input.last && document.liquidate_at_end) liquidate(day, state)
  recordDay(day, state, run.benchmark[ordinal])
  if (state.fills.length > fillsBefore) {
    state.rebalanceTurnovers.push(turnoverBetween(before, run.after.take(state)))
  }
  const mayDecide = run.decisionDays.rows[ordinal] >= 0 || (run.judgesExits && state.positions.length > 0)
  if (t < input.last && mayDecide) queueDecision(decideAtClose(input, run, day, state), day, state, input.misses)
  state.completed++
}

function decideAtClose(
  { panel, signals, first, detail = 'full' }: SimulationInput,
  { scratch, decisionDays }: PreparedRun,
  day: TradingDay,
  state: SimulationState,
): Decision {
  const t = first + day.ordinal
  const { market, document, ordinal } = day
  const row = decisionDays.rows[ordinal] * panel.instruments.length
  const view: SessionView = {
    code: day.code,
    isTradable: (i) => decisionDays.tradable[row + i] === 1,
    close: (i) => (market.hasBar(i) ? market.close(i) : null),
    signals: () => signals.decisionDay(t),
    exitRule: (i, position) => signals.exitRule(t, i, position),
    volatility60: (i) => signals.volatility60(t, i),
    marketCap: (i) => signals.marketCap(t, i),
  }
  const account = accountView(state, ordinal)
  const session = { day: market.day, decidesEntries: row >= 0 }
  return decide({ document, session, account, view, scratch, detail })
}

function accountView(state: SimulationState, ordinal: number): AccountView {
  const positions = state.positions.map((position) => ({
    instrument: position.instrument,
    quantity: position.quantity,
    queued: state.queue.length === 0 ? 0 : queuedQuantity(state, position.instrument),
    entryPrice: position.entryPrice,
    held: ordinal - position.entryOrdinal,
    peak: position.peak,
  }))
  return { equity: state.daily[ordinal].total_value, positions }
}

function queueDecision(
  { orders, row }: Decision,
  day: TradingDay,
  state: SimulationState,
  misses: SimulationInput['misses'],
): void {
  for (const order of orders) {
    const { instrument, side, reason } = order
    if (reason === 'entry' && misses?.(day.ordinal, instrument)) continue
    const quantity = order.side === 'sell' ? order.quantity : 0
    const target = order.side === 'buy' ? order.target : 0
    const id = state.nextOrderId++
    state.queue.push({ id, instrument, side, reason, decidedOn: day.market.date, quantity, target })
  }
  if (row !== null) state.decisions.push(row)
}

function resultOf(input: SimulationInput, { benchmark }: PreparedRun, state: SimulationState): SimulationRun {
  const { daily, fills, lapsed, trades, decisions, rebalanceTurnovers } = state
  const holdings = state.positions.map(
    (position): HoldingRow => ({
      code: input.panel.instruments[position.instrument].code,
      quantity: position.quantity,
      entry_date: position.entryDate,
      entry_price: position.entryPrice,
      price: position.lastClose,
      value: position.quantity * position.lastClose,
    }),
  )
  if (input.detail === 'figures') {
    return { daily, fills, lapsed, trades, holdings, decisions, warnings: [], rebalanceTurnovers }
  }
  const warnings = [...caveats(input, benchmark), ...unrankedNotes(state), ...emptyRunNotes(input, state)]
  return { daily, fills, lapsed, trades, holdings, decisions, warnings, rebalanceTurnovers }
}
