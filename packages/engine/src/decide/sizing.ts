import type { Sizing, StrategyDocument } from '@stocklab/strategy'
import type { SessionView } from './session-view.js'

type EntryRules = StrategyDocument['entry']

/** Codes that share out one sum of weights. */
export interface SizingGroup {
  readonly instruments: readonly number[]
  /** Ranking scores beside them. */
  readonly scores: readonly number[]
  /** What proportional weights sum to: 1 among targets, bought / max_positions in `fill`. */
  readonly totalWeight: number
}

/** Money each code is to hold, caps applied; 0 = not to be bought. */
export function targetValues(entry: EntryRules, equity: number, group: SizingGroup, view: SessionView): number[] {
  const cap = Math.min(
    entry.max_position_weight === null ? Infinity : equity * entry.max_position_weight,
    entry.max_position_value ?? Infinity,
  )
  return uncappedValues(entry, equity, group, view).map((value) => Math.min(value, cap))
}

function uncappedValues(entry: EntryRules, equity: number, group: SizingGroup, view: SessionView): number[] {
  const sizing = entry.sizing
  if (typeof sizing === 'object') return group.instruments.map(() => sizing.fixed)
  if (sizing === 'equal') return group.instruments.map(() => equity * (1 / entry.max_positions))
  const shares = group.instruments.map((i, k) => shareOf(sizing, i, group.scores[k], view))
  const sum = shares.reduce((total, share) => total + share, 0)
  if (sum === 0) return shares.map(() => equity * (group.totalWeight / shares.length))
  return shares.map((share) => equity * ((share / sum) * group.totalWeight))
}

/** A missing or meaningless value weighs 0. */
function shareOf(sizing: Exclude<Sizing, object | 'equal'>, i: number, score: number, view: SessionView): number {
  switch (sizing) {
    case 'score':
      return positiveOrZero(score)
    case 'market_cap':
      return positiveOrZero(view.marketCap(i))
    case 'inverse_volatility':
      return positiveOrZero(1 / view.volatility60(i))
  }
}

function positiveOrZero(value: number): number {
  return value > 0 && value < Infinity ? value : 0
}
