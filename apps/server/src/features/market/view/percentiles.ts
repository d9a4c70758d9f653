import { averageRanks } from '@stocklab/engine'

/**
 * Of each value the share of the other members of its group that lie below it, ties half: 0 to 1, as `rank()` of the
 * expression language; 0.5 for the only one of a group, NaN for a missing value and outside of groups. `groups` holds a
 * number from 1 an instrument, 0 = in none.
 */
export function computePercentiles(values: Float64Array, groups: ArrayLike<number>): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN)
  const members = new Map<number, number[]>()
  for (let i = 0; i < values.length; i++) {
    const group = groups[i] as number
    if (group === 0 || Number.isNaN(values[i])) continue
    const known = members.get(group)
    if (known === undefined) members.set(group, [i])
    else known.push(i)
  }
  for (const rows of members.values()) {
    const ranks = averageRanks(rows.map((i) => values[i] as number))
    rows.forEach((i, k) => {
      out[i] = rows.length === 1 ? 0.5 : ((ranks[k] as number) - 1) / (rows.length - 1)
    })
  }
  return out
}
