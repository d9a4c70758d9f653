/** Days a block covers: two cache lines of doubles, so that each line and each page of the panel is visited once. */
export const BLOCK_DAYS = 16

/** Instruments copied together: a whole cache line is written at a time, while the lines that are read stay in the cache. */
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
  const whole = instruments - (instruments % TILE)
  for (let i = 0; i < whole; i += TILE) {
    // Written out: the cells of eight instruments come from memory beside each other, not one after the other.
    const a = i * sessions + from
    const b = a + sessions
    const c = b + sessions
    const d = c + sessions
    const e = d + sessions
    const f = e + sessions
    const g = f + sessions
    const h = g + sessions
    for (let day = 0, place = i; day < days; day++, place += instruments) {
      block[place] = panel[a + day]!
      block[place + 1] = panel[b + day]!
      block[place + 2] = panel[c + day]!
      block[place + 3] = panel[d + day]!
      block[place + 4] = panel[e + day]!
      block[place + 5] = panel[f + day]!
      block[place + 6] = panel[g + day]!
      block[place + 7] = panel[h + day]!
    }
  }
  for (let i = whole; i < instruments; i++) {
    const cell = i * sessions + from
    for (let day = 0, place = i; day < days; day++, place += instruments) block[place] = panel[cell + day]!
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
  const whole = instruments - (instruments % TILE)
  for (let i = 0; i < whole; i += TILE) {
    const a = i * sessions + from
    const b = a + sessions
    const c = b + sessions
    const d = c + sessions
    const e = d + sessions
    const f = e + sessions
    const g = f + sessions
    const h = g + sessions
    for (let day = 0, place = i; day < days; day++, place += instruments) {
      panel[a + day] = block[place]!
      panel[b + day] = block[place + 1]!
      panel[c + day] = block[place + 2]!
      panel[d + day] = block[place + 3]!
      panel[e + day] = block[place + 4]!
      panel[f + day] = block[place + 5]!
      panel[g + day] = block[place + 6]!
      panel[h + day] = block[place + 7]!
    }
  }
  for (let i = whole; i < instruments; i++) {
    const cell = i * sessions + from
    for (let day = 0, place = i; day < days; day++, place += instruments) panel[cell + day] = block[place]!
  }
}
