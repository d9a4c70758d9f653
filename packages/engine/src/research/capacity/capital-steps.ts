/** So many capitals from one to the other, evenly apart on a logarithmic scale, round to three digits between the ends. */
export function capitalSteps(from: number, to: number, steps: number): readonly number[] {
  const growth = (to / from) ** (1 / (steps - 1))
  return Array.from({ length: steps }, (_, k) => {
    if (k === 0) return from
    return k === steps - 1 ? to : Number((from * growth ** k).toPrecision(3))
  })
}

/** A figure at a capital; null where it has none. */
export interface CapitalPoint {
  readonly capital: number
  readonly value: number | null
}

/**
 * The capital at which a falling figure first goes below `level`, interpolated between two steps on the logarithmic
 * scale; null where it never does, or is below from the start.
 */
export function capitalBelow(points: readonly CapitalPoint[], level: number): number | null {
  const known = points.filter((point): point is { capital: number; value: number } => point.value !== null)
  const at = known.findIndex(({ value }) => value < level)
  if (at < 1) return null
  const [before, after] = [known[at - 1]!, known[at]!]
  const share = (before.value - level) / (before.value - after.value)
  return before.capital * (after.capital / before.capital) ** share
}
