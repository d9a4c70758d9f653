/** Days read at once: a cache line of the codes of an instrument. */
const READ_DAYS = 64

/** Codes of listings, stock-major. */
type Codes = Uint8Array | Uint16Array

/** Reads single days of stock-major codes; days asked for in sequence are read many at a time. */
export class CodeReader<Kind extends Codes = Codes> {
  private readonly instruments: number
  private block: Kind
  private from = 0
  private days = 0

  constructor(
    private readonly codes: Kind,
    private readonly sessions: number,
  ) {
    this.instruments = codes.length / sessions
    this.block = codes.slice(0, 0) as Kind
  }

  /** The codes of all instruments on session t; valid until another day is read. */
  day(t: number): Kind {
    const { instruments } = this
    if (t < this.from || t >= this.from + this.days) this.read(t)
    const start = (t - this.from) * instruments
    return this.block.subarray(start, start + instruments) as Kind
  }

  private read(t: number): void {
    const { codes, sessions, instruments } = this
    const isNext = this.days > 0 && t === this.from + this.days
    this.days = isNext ? Math.min(READ_DAYS, sessions - t) : 1
    this.from = t
    const cells = this.days * instruments
    if (this.block.length < cells) this.block = new (codes.constructor as new (cells: number) => Kind)(cells)
    const { block, days } = this
    for (let i = 0, cell = t; i < instruments; i++, cell += sessions) {
      for (let d = 0, place = i; d < days; d++, place += instruments) block[place] = codes[cell + d]!
    }
  }
}
