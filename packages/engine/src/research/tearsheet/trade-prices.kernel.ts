import type { Panel } from '../../panel/panel.js'
import { basisEvents } from '../../panel/price-basis.js'

/** How the value of a position on a session came about. */
export const UNTRADED = 1
export const DELISTED = 2

/** Prices on one basis a stock, stock-major, so that any two sessions of one stock compare. */
export interface TradePrices {
  /** What a buyer pays; NaN where the stock does not trade. */
  readonly entry: Float64Array
  /** What a holder has: the price, else the last close before; after a delisting the last close for ever. NaN before the first. */
  readonly value: Float64Array
  /** 0 = traded, else UNTRADED or DELISTED, of `value`. */
  readonly state: Uint8Array
}

/**
 * Opens or closes with splits taken out. A stock that has no later bar in the data, or whose listing has ended, keeps the
 * last close it had: whoever held it is left with that, as in a simulated account.
 */
export function tradePrices(panel: Panel, price: 'open' | 'close'): TradePrices {
  const cells = panel.columns.close.length
  const prices = panel.columns[price]
  if (prices === undefined) throw new Error(`expected the column ${price} in the panel`)
  const out = {
    entry: new Float64Array(cells).fill(Number.NaN),
    value: new Float64Array(cells).fill(Number.NaN),
    state: new Uint8Array(cells),
  }
  for (let i = 0; i < panel.instruments.length; i++) fillInstrument(panel, prices, i, out)
  return out
}

function fillInstrument(panel: Panel, prices: Float64Array, i: number, out: TradePrices): void {
  const { close, volume } = panel.columns
  const { status } = panel.listing
  const length = panel.sessions.length
  const events = basisEvents(panel, i)
  const lastBar = panel.lastBar[i]
  const through = panel.listing.listedThrough[i]
  let factor = 1
  let next = 0
  let lastClose = Number.NaN
  for (let t = 0, cell = i * length; t < length; t++, cell++) {
    while (next < events.length && events[next].t <= t) factor /= events[next++].k
    if (lastBar < t || through < panel.sessions[t]) {
      out.value[cell] = lastClose
      out.state[cell] = DELISTED
      continue
    }
    const isTraded = volume[cell] > 0 && status[cell] !== 0 && prices[cell] > 0
    if (!Number.isNaN(close[cell])) lastClose = close[cell] * factor
    if (isTraded) out.entry[cell] = prices[cell] * factor
    else out.state[cell] = UNTRADED
    out.value[cell] = isTraded ? out.entry[cell] : lastClose
  }
}
