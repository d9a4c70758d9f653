import type { MarketRules } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { Panel } from '../../panel/panel.js'

/** Fraction of a share that money can be split into where lots do not count. */
const SMALLEST_PART = 1e-4

/** Days on which nothing traded become days on which anything could be had at the carried price. */
export function withoutHalts(panel: Panel): Panel {
  const { close, volume, value } = panel.columns
  const traded = shared(volume)
  const money = value === undefined ? undefined : shared(value)
  for (let cell = 0; cell < traded.length; cell++) {
    if (Number.isNaN(close[cell]) || traded[cell]! > 0) continue
    traded[cell] = 1
    // A fill at value / volume then falls back to the mean of high, low and close, which is the carried close.
    if (money !== undefined) money[cell] = Number.NaN
  }
  return { ...panel, columns: { ...panel.columns, volume: traded, ...(money && { value: money }) } }
}

/** Rules without daily limits, under which a share may be split. */
export function withoutLimits(rules: MarketRules): MarketRules {
  return {
    ...rules,
    hasPriceLimits: false,
    priceLimits: () => null,
    priceLimitRate: () => null,
    lot: (price, context) => Math.min(SMALLEST_PART, rules.lot(price, context)),
  }
}

/** Fills off the tick grid and of any size. */
export function withoutGrid(document: StrategyDocument): StrategyDocument {
  return { ...document, execution: { ...document.execution, tick_rounding: false, participation: null } }
}

function shared(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return copy
}
