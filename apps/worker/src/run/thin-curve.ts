import type { EquityPoint } from '@stocklab/protocol'

const MOST = 400

/** The curve of a run so far, thinned to some hundred points: what somebody sees who comes late. */
export class ThinCurve {
  #points: EquityPoint[] = []
  /** Every so many points one is kept. */
  #step = 1
  #seen = 0

  add(points: readonly EquityPoint[]): void {
    for (const point of points) {
      if (this.#seen++ % this.#step === 0) this.#points.push(point)
    }
    if (this.#points.length <= MOST) return
    this.#points = this.#points.filter((_, k) => k % 2 === 0)
    this.#step *= 2
  }

  get points(): readonly EquityPoint[] {
    return this.#points
  }
}
