import type { StrategyDocument } from '@stocklab/strategy'
import type { DecisionRow } from '../result/result.js'
import { type Ranking, type RankingScratch, rankCandidates } from './ranking.js'
import type { SessionView } from './session-view.js'

interface Explained {
  /** How many of the best the row of a decision shows itself. */
  readonly shown: number
  /** Who is held or ordered. */
  readonly apart: ReadonlySet<number>
  readonly view: Pick<SessionView, 'code'>
  /** Used again whenever somebody asks, which is never while a ranking is being read. */
  readonly scratch: RankingScratch
}

/**
 * Everyone behind the explained part of the ranking who is neither held nor ordered, so that a run can say of each why it
 * was not bought. Ranked to the end and named when somebody asks: a run with daily decisions would otherwise spell out
 * the market every day.
 */
export function furtherCandidates(
  { entry }: StrategyDocument,
  ranking: Ranking,
  explained: Explained,
): () => DecisionRow['further'] {
  const wholeRanking = keptRanking(ranking, entry.rank_by, explained.scratch)
  let named: DecisionRow['further'] | null = null
  return () => {
    named ??= { reason: entry.mode === 'fill' ? 'places' : 'rank', ...namesBehind(wholeRanking(), explained) }
    return named
  }
}

type Ordered = Pick<Ranking, 'order' | 'scores'>

/** What it takes to know the whole order later: the memory of a ranking is written over on the next day. */
function keptRanking(
  ranking: Ranking,
  rankBy: StrategyDocument['entry']['rank_by'],
  scratch: RankingScratch,
): () => Ordered {
  if (ranking.order.length === ranking.candidates.length) {
    const kept = { order: ranking.order.slice(), scores: ranking.scores.slice() }
    return () => kept
  }
  const candidates = ranking.candidates.slice()
  const values = ranking.ranks.map((column) => column.slice())
  return () => rankCandidates(candidates, values, rankBy, scratch)
}

function namesBehind({ order, scores }: Ordered, { shown, apart, view }: Explained) {
  const codes: string[] = []
  const rounded: number[] = []
  for (let k = shown; k < order.length; k++) {
    if (apart.has(order[k])) continue
    codes.push(view.code(order[k]))
    rounded.push(Math.round(scores[k] * 1e6) / 1e6)
  }
  return { codes, scores: rounded }
}
