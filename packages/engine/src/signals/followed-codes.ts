const NO_DAY = -1

/** Codes of N instruments on one session after the other, and how often they have become others. */
export class FollowedCodes<Codes extends Uint8Array | Uint16Array> {
  changes = 0
  private t = NO_DAY
  private readonly found: Codes

  /** `codes` are brought up to date; `read` writes those of a session. */
  constructor(
    readonly codes: Codes,
    private readonly read: (t: number, out: Codes) => void,
  ) {
    this.found = codes.slice() as Codes
  }

  on(t: number): this {
    if (this.t === t) return this
    this.read(t, this.found)
    if (this.replace()) this.changes++
    this.t = t
    return this
  }

  private replace(): boolean {
    const { codes, found } = this
    let isChanged = false
    for (let i = 0; i < codes.length; i++) {
      if (codes[i] === found[i]) continue
      codes[i] = found[i]!
      isChanged = true
    }
    return isChanged
  }
}
