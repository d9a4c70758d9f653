import { epochDay, isoDate } from '@stocklab/domain'
import { basisEvents, type Panel } from '@stocklab/engine'
import type { PricePoint, PriceSeries } from '@stocklab/report'

/** As much of a panel as price charts show; it goes to another thread without being copied. */
export interface PriceSource extends Pick<Panel, 'prices' | 'sessions' | 'columns'> {
  readonly codes: readonly string[]
}

export function priceSourceOf({ prices, sessions, columns, instruments }: Panel): PriceSource {
  return { prices, sessions, columns, codes: instruments.map(({ code }) => code) }
}

/** Closes on the basis of the last day asked for, so that a split is not a fall. */
export function closesOf(source: PriceSource): PriceSeries {
  const rowOf = new Map(source.codes.map((code, row) => [code, row]))
  return (code, from, to) => {
    const row = rowOf.get(code)
    return row === undefined ? [] : closesBetween(source, row, epochDay(from), epochDay(to))
  }
}

function closesBetween(source: PriceSource, row: number, from: number, to: number): readonly PricePoint[] {
  const { sessions, columns } = source
  const events = basisEvents(source, row).filter(({ t }) => (sessions[t] as number) <= to)
  const points: PricePoint[] = []
  for (let t = sessions.length - 1; t >= 0 && (sessions[t] as number) >= from; t--) {
    const close = columns.close[row * sessions.length + t] as number
    if ((sessions[t] as number) > to || Number.isNaN(close)) continue
    const factor = events.reduce((product, event) => (event.t > t ? product * event.k : product), 1)
    points.push({ date: isoDate(sessions[t] as number), close: close * factor })
  }
  return points.reverse()
}
