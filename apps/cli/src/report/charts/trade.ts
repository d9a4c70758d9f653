import type { TradeRow } from '@stocklab/engine'
import { thin } from '../derive/thin.js'
import type { Html } from '../html.js'
import type { PricePoint } from '../report-input.js'
import { datedPoints, instantOf } from './axes.js'
import { drawChart } from './chart.js'
import { INK } from './ink.js'

/** Closes around a round trip; the days it was held are drawn strong, entry and exit as dots at those days' closes. */
export function tradeChart(trade: TradeRow, prices: readonly PricePoint[]): Html | null {
  if (prices.length < 2) return null
  const held = prices.filter((point) => point.date >= trade.entry_date && point.date <= trade.exit_date)
  const color = trade.return > 0 ? INK.gain : INK.loss
  const line = (rows: readonly PricePoint[], look: { color: string; width: number }) => ({
    type: 'line' as const,
    silent: true,
    showSymbol: false,
    color: look.color,
    lineStyle: { color: look.color, width: look.width },
    data: thin(
      datedPoints(rows, (row) => row.close),
      70,
    ).map(([x, y]) => [x, y]),
  })
  const ends = [held[0], held[held.length - 1]].filter((point) => point !== undefined)
  return drawChart(
    { width: 220, height: 70 },
    {
      grid: { left: 6, right: 6, top: 8, bottom: 8 },
      xAxis: { type: 'value', show: false, min: instantOf(prices[0]!.date), max: instantOf(prices.at(-1)!.date) },
      yAxis: { type: 'value', show: false, scale: true },
      series: [
        line(prices, { color: INK.benchmark, width: 1 }),
        line(held, { color, width: 1.8 }),
        {
          ...line(ends, { color, width: 0 }),
          showSymbol: true,
          symbol: 'circle',
          symbolSize: 6,
        },
      ],
    },
  )
}
