/** Days a block covers: two cache lines of doubles, so that each line and each page of the panel is visited once. */
export const BLOCK_DAYS = 16

/** Instruments copied together, so that whole cache lines are written while those that are read stay in the cache. */
const TILE = 8

/** Copies days [from, from + days) of a stock-major panel into a day-major block. */
export function gatherDays(
  panel: Float64Array,
  sessions: number,
  from: number,
  days: number,
  block: Float64Array,
): void {
  const instruments = panel.length / sessions
  for (let start = 0; start < instruments; start += TILE) {
    const end = Math.min(instruments, start + TILE)
    for (let d = 0; d < days; d++) {
      let cell = start * sessions + from + d
      for (let i = start, place = d * instruments + start; i < end; i++, place++, cell += sessions) {
        block[place] = panel[cell]!
      }
    }
  }
}

/** Copies a day-major block back to days [from, from + days) of a stock-major panel. */
export function scatterDays(
  block: Float64Array,
  sessions: number,
  from: number,
  days: number,
  panel: Float64Array,
): void {
  const instruments = panel.length / sessions
  for (let i = 0; i < instruments; i++) {
    let cell = i * sessions + from
    for (let d = 0, place = i; d < days; d++, place += instruments) panel[cell++] = block[place]!
  }
}
