import { type EpochDay, isoDate } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { DecisionRow, NotBoughtReason } from '../result/result.js'
import { TRUE } from './day-signals.js'
import { decideEntries, type EntryAnswer, explainedCount } from './entries.js'
import { decideExits } from './exits.js'
import { furtherCandidates } from './further.js'
import { type Ranking, type RankingScratch, rankCandidates } from './ranking.js'
import { MOST_SELECTED, selectBest } from './select-best.kernel.js'
import type { AccountView, Decision, OrderIntent, SellIntent, SessionView } from './session-view.js'

export interface DecisionInput {
  readonly document: StrategyDocument
  readonly session: {
    readonly day: EpochDay
    /** As `isDecisionDay` says of the schedule; on other days only exits are judged. */
    readonly decidesEntries: boolean
  }
  readonly account: AccountView
  readonly view: SessionView
  readonly scratch: RankingScratch
  /** `figures`: orders alone, without the row that explains them. */
  readonly detail?: 'full' | 'figures'
}

/**
 * Orders for the next session from what is known at the close of this one. Backtest, paper and live trading all ask
 * this function; the view shows it one session, so it cannot see another.
 */
export function decide(input: DecisionInput): Decision {
  const { document, session, account, view } = input
  const exits = decideExits(document.exit, account.positions, view)
  if (!session.decidesEntries) return { orders: exits, row: null }
  const ranking = rankDay(input, exits)
  const answer = decideEntries({ document, account, exits, ranking, view })
  if (input.detail === 'figures') return { orders: [...exits, ...answer.orders], row: null }
  return { orders: [...exits, ...answer.orders], row: decisionRow(input, ranking, answer) }
}

/** Candidates: in the universe, tradable, not wholly being sold, entry condition true. */
function rankDay({ document, account, view, scratch, detail }: DecisionInput, exits: readonly SellIntent[]): Ranking {
  const { universe, entry, ranks } = view.signals()
  const { candidates, leaving } = scratch
  for (const { instrument } of exits) leaving[instrument] = 1
  for (const { instrument, queued, quantity } of account.positions) if (queued >= quantity) leaving[instrument] = 1
  let count = 0
  for (let i = 0; i < universe.length; i++) {
    if (universe[i] === 1 && entry[i] === TRUE && leaving[i] === 0 && view.isTradable(i)) candidates[count++] = i
  }
  for (const { instrument } of account.positions) leaving[instrument] = 0
  const chosen = candidates.subarray(0, count)
  const { rank_by, max_positions, mode } = document.entry
  // Where places are filled, whoever is held may stand before the last one that is bought; nobody reads further behind.
  const best = mode === 'fill' ? max_positions + account.positions.length : max_positions
  const read = detail === 'figures' ? best : Math.max(best, explainedCount(max_positions))
  return read < count && rank_by.length === 1 && read <= MOST_SELECTED
    ? selectBest(chosen, ranks[0], { entry: rank_by[0], count: read }, scratch)
    : rankCandidates(chosen, ranks, rank_by, scratch)
}

function decisionRow(
  { document, session, account, view, scratch }: DecisionInput,
  ranking: Ranking,
  answer: EntryAnswer,
): DecisionRow {
  const shown = Math.min(ranking.order.length, explainedCount(document.entry.max_positions))
  const ranked: (readonly [string, number])[] = []
  for (let k = 0; k < shown; k++) ranked.push([view.code(ranking.order[k]), ranking.scores[k]])
  const notBought: Record<string, NotBoughtReason> = {}
  const apart = new Set([...account.positions, ...answer.orders].map(({ instrument }) => instrument))
  const further = furtherCandidates(document, ranking, { shown, apart, view, scratch })
  for (const [i, reason] of answer.notBought) notBought[view.code(i)] = reason
  return {
    date: isoDate(session.day),
    equity: account.equity,
    candidates: ranking.candidates.length,
    ranked,
    ordered: answer.orders.map((order) => orderedRow(order, view)),
    unranked_buys: answer.orders.filter((order) => order.side === 'buy' && isUnranked(order.instrument, ranking))
      .length,
    not_bought: notBought,
    get further() {
      return further()
    },
  }
}

function isUnranked(instrument: number, { ranks }: Ranking): boolean {
  return ranks.length > 0 && ranks.every((values) => Number.isNaN(values[instrument]))
}

function orderedRow(order: OrderIntent, view: SessionView): DecisionRow['ordered'][number] {
  return {
    code: view.code(order.instrument),
    side: order.side,
    reason: order.reason,
    target: order.side === 'buy' ? order.target : null,
    quantity: order.side === 'sell' ? order.quantity : null,
  }
}
