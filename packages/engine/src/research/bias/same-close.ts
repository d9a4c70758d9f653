import type { Panel } from '../../panel/panel.js'
import { basisRatio } from '../../panel/price-basis.js'

/**
 * The close before session t, on the basis of t: an order decided at a close that fills at this price fills at the very
 * close it was decided on. NaN before the first bar.
 */
export function closeBefore({ columns, sessions }: Panel): (t: number, i: number) => number {
  const { close, base } = columns
  return (t, i) => {
    const start = i * sessions.length
    let cell = start + t - 1
    while (cell >= start && Number.isNaN(close[cell])) cell--
    if (cell < start) return Number.NaN
    const previous = close[cell]!
    return basisRatio(base[start + t]!, previous) === 1 ? previous : base[start + t]!
  }
}
