import { gatherDays } from '../cross-section/day-blocks.kernel.js'

/** Days read at once: the pages of a panel are visited once for all of them, and the block stays in the cache. */
const READ_DAYS = 64

/** Reads single days of a stock-major panel; days asked for in sequence are read many at a time. */
export class PanelReader {
  private readonly block: Float64Array
  private from = 0
  private days = 0

  constructor(
    readonly panel: Float64Array,
    private readonly sessions: number,
  ) {
    this.block = new Float64Array(READ_DAYS * (panel.length / sessions))
  }

  /** The cells of all instruments on session t; valid until another day is read. */
  day(t: number): Float64Array {
    const instruments = this.panel.length / this.sessions
    if (t < this.from || t >= this.from + this.days) {
      const isNext = this.days > 0 && t === this.from + this.days
      this.days = isNext ? Math.min(READ_DAYS, this.sessions - t) : 1
      this.from = t
      gatherDays(this.panel, this.sessions, t, this.days, this.block)
    }
    const start = (t - this.from) * instruments
    return this.block.subarray(start, start + instruments)
  }
}
