/**
 * Series that many instruments share, such as the market's: the cell of instrument i on session t is
 * `series[of[i * T + t] - 1][t]`, missing where `of` is 0.
 */
export interface SharedSeries {
  readonly of: Uint8Array
  /** Each of T sessions; NaN = missing. */
  readonly series: readonly Float64Array[]
}

/** The cell on session t of the instrument whose row begins at `row`. */
export function sharedAt({ of, series }: SharedSeries, row: number, t: number): number {
  const code = of[row + t]!
  return code > 0 ? series[code - 1]![t]! : Number.NaN
}

/** Writes its values of sessions [from, to): out[0] is session `from`. */
export function writeShared(
  { of, series }: SharedSeries,
  row: number,
  { from, to }: { readonly from: number; readonly to: number },
  out: Float64Array,
): void {
  // Hardly any instrument goes from one series to another, so whole stretches are copied.
  for (let start = from, end = from; start < to; start = end) {
    const code = of[row + start]!
    while (end < to && of[row + end] === code) end++
    if (code > 0) out.set(series[code - 1]!.subarray(start, end), start - from)
    else out.fill(Number.NaN, start - from, end - from)
  }
}
