import { basisEvents } from '@stocklab/engine'
import type { SharedMarket } from '../view/shared-market.js'

/** Bars of one instrument; `t` is the session, values are NaN where a column has none. */
export interface DailyBar {
  readonly t: number
  /** Prices of the day times this are on the basis of the last bar; 1 where bars are shown as traded. */
  readonly factor: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
  readonly value: number
}

export interface BarSpan {
  /** Sessions [from, to). */
  readonly from: number
  readonly to: number
}

/** Ascending. With `adjusted` prices are on the basis of the last bar of the span, and volumes with them. */
export function readDailyBars(
  market: SharedMarket,
  row: number,
  span: BarSpan,
  prices: 'adjusted' | 'raw',
): readonly DailyBar[] {
  const { columns, sessions } = market
  const offset = row * sessions.length
  const events = prices === 'raw' ? [] : basisEvents(market, row).filter(({ t }) => t < span.to)
  const bars: DailyBar[] = []
  let factor = 1
  let next = events.length - 1
  for (let t = span.to - 1; t >= span.from; t--) {
    for (; next >= 0 && (events[next]?.t as number) > t; next--) factor *= events[next]?.k as number
    const cell = offset + t
    const close = columns.close[cell] as number
    if (Number.isNaN(close)) continue
    bars.push({
      t,
      factor,
      open: (columns.open?.[cell] ?? Number.NaN) * factor,
      high: (columns.high?.[cell] ?? Number.NaN) * factor,
      low: (columns.low?.[cell] ?? Number.NaN) * factor,
      close: close * factor,
      volume: (columns.volume[cell] as number) / factor,
      value: columns.value?.[cell] ?? Number.NaN,
    })
  }
  return bars.reverse()
}
