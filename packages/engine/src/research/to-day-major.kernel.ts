/** Instruments and days copied together, so that both sides of the copy stay in cache. */
const TILE = 16

/** Turns a panel of N rows of some days into one of as many rows of N. */
export function toDayMajor(panel: Float64Array, days: number): Float64Array {
  const count = days === 0 ? 0 : panel.length / days
  const out = new Float64Array(panel.length)
  for (let from = 0; from < count; from += TILE) {
    const to = Math.min(count, from + TILE)
    for (let d = 0; d < days; d++) {
      for (let i = from, place = d * count + from; i < to; i++, place++) out[place] = panel[i * days + d]
    }
  }
  return out
}
