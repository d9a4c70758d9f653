import type { TradeRow } from '@stocklab/engine'
import { extent, type Point, thin } from '../derive/thin.js'
import { type Html, html } from '../html.js'
import type { PricePoint } from '../report-input.js'
import { datedPoints } from './axes.js'

const WIDTH = 220
const HEIGHT = 70
const MARGIN = { x: 6, y: 8 }
const BUCKETS = 70

type Place = (point: Point) => readonly [string, string]

/**
 * Closes around a round trip; the days it was held are drawn strong, entry and exit as dots at those days' closes. Two
 * lines without axes are written down at once: a chart library takes a hundred times as long over them.
 */
export function tradeChart(trade: TradeRow, prices: readonly PricePoint[]): Html | null {
  if (prices.length < 2) return null
  const held = prices.filter((point) => point.date >= trade.entry_date && point.date <= trade.exit_date)
  const around = pointsOf(prices)
  const strong = pointsOf(held)
  const place = placeIn(around)
  const color = `var(--${trade.return > 0 ? 'gain' : 'loss'})`
  const ends = [strong[0], strong.at(-1)].filter((point) => point !== undefined)
  return html`<svg aria-hidden="true" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
${line(around, place, 'var(--benchmark)', 1)}
${line(strong, place, color, 1.8)}
${ends.map((point) => dot(place(point), color))}</svg>`
}

function pointsOf(prices: readonly PricePoint[]): readonly (readonly [number, number])[] {
  const points = datedPoints(prices, (row) => row.close).filter((point) => point[1] !== null)
  return points as readonly (readonly [number, number])[]
}

/** From instants and prices to pixels; prices that do not vary lie in the middle. */
function placeIn(points: readonly (readonly [number, number])[]): Place {
  const [left, right] = extent(points, 0)
  const [low, high] = extent(points, 1)
  const share = (value: number, from: number, to: number) => (to === from ? 0.5 : (value - from) / (to - from))
  return ([x, y]) => [
    (MARGIN.x + share(x, left, right) * (WIDTH - 2 * MARGIN.x)).toFixed(1),
    (HEIGHT - MARGIN.y - share(y ?? low, low, high) * (HEIGHT - 2 * MARGIN.y)).toFixed(1),
  ]
}

function line(points: readonly Point[], place: Place, color: string, width: number): Html | null {
  if (points.length === 0) return null
  const path = thin(points, BUCKETS).map((point) => place(point).join(' '))
  return html`<path d="M${path.join('L')}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="bevel"></path>`
}

function dot([x, y]: readonly [string, string], color: string): Html {
  return html`<circle cx="${x}" cy="${y}" r="3" fill="${color}"></circle>
`
}
