import type { BarColumns, IndexRow } from './tables.js'

export interface IndexRule {
  readonly code: string
  /** Level before the first session. */
  readonly start: number
  /** Which instruments count from session t on; asked on the first session of every year. */
  membersFrom(t: number): readonly number[]
  /** Sessions on which the members are chosen anew. */
  isReview(t: number): boolean
}

/** Chains the mean of close/base weighted by the market value of the evening before; two decimals as exchanges print. */
export function capWeightedIndex(
  rule: IndexRule,
  bars: readonly BarColumns[],
  sessions: readonly number[],
): IndexRow[] {
  let level = rule.start
  let members = rule.membersFrom(0)
  return sessions.map((day, t) => {
    if (t > 0 && rule.isReview(t)) members = rule.membersFrom(t)
    let before = 0
    let after = 0
    for (const i of members) {
      const { close, base, shares } = bars[i]!
      const cap = t === 0 ? base[t]! * shares[t]! : close[t - 1]! * shares[t - 1]!
      const change = close[t]! / base[t]!
      if (!(cap > 0) || !(change > 0)) continue
      before += cap
      after += cap * change
    }
    if (before > 0) level *= after / before
    return { code: rule.code, day, close: Math.round(level * 100) / 100 }
  })
}

/** The largest by market value at the close before session t. */
export function largestOf(
  candidates: readonly number[],
  bars: readonly BarColumns[],
  t: number,
  count: number,
): number[] {
  const at = Math.max(0, t - 1)
  const cap = (i: number) => bars[i]!.close[at]! * bars[i]!.shares[at]!
  return candidates
    .filter((i) => cap(i) > 0)
    .sort((a, b) => cap(b) - cap(a) || a - b)
    .slice(0, count)
}
