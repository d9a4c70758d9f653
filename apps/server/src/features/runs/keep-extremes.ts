/**
 * Which of many points to draw: the first, the last, and of each stretch between them the lowest and the highest of every
 * series. Answers ascending indexes, all of them where they are no more than `points`, and never more than that.
 * Needs room for one stretch: 2 + 2 for each series.
 */
export function keepExtremes(series: readonly (readonly (number | null)[])[], points: number): number[] {
  const length = series[0]?.length ?? 0
  if (length <= points) return Array.from({ length }, (_, k) => k)
  const stretches = Math.floor((points - 2) / (2 * series.length))
  const kept = new Set([0, length - 1])
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = 1 + Math.floor((stretch * (length - 2)) / stretches)
    const end = 1 + Math.floor(((stretch + 1) * (length - 2)) / stretches)
    for (const values of series) addExtremes(kept, values, { start, end })
  }
  return [...kept].sort((a, b) => a - b)
}

function addExtremes(
  kept: Set<number>,
  values: readonly (number | null)[],
  { start, end }: { readonly start: number; readonly end: number },
): void {
  let low = -1
  let high = -1
  for (let k = start; k < end; k++) {
    const value = values[k]
    if (value === null || value === undefined || Number.isNaN(value)) continue
    if (low < 0 || value < values[low]!) low = k
    if (high < 0 || value > values[high]!) high = k
  }
  if (low >= 0) kept.add(low).add(high)
}
