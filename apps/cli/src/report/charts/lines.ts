import type { LineSeriesOption } from 'echarts/charts'
import { type Point, thin } from '../derive/thin.js'
import type { Layout } from './chart.js'

const BUCKETS: Readonly<Record<Layout, number>> = { wide: 420, narrow: 170 }

export interface LineLook {
  readonly color: string
  readonly width?: number
  readonly dashed?: true
  readonly filled?: number
  readonly step?: true
}

/** A plain line, thinned to what the width can show without losing an extreme. */
export function lineSeries(points: readonly Point[], layout: Layout, look: LineLook): LineSeriesOption {
  return {
    type: 'line',
    // Flat numbers: ECharts copies options deeply, which for a pair a day costs more than the drawing.
    dimensions: ['x', 'y'],
    data: flat(thin(points, BUCKETS[layout])),
    showSymbol: points.length === 1,
    symbolSize: 6,
    color: look.color,
    silent: true,
    connectNulls: false,
    ...(look.step ? { step: 'end' as const } : {}),
    lineStyle: { color: look.color, width: look.width ?? 1.6, ...(look.dashed ? { type: [5, 3] } : {}) },
    ...(look.filled === undefined ? {} : { areaStyle: { color: look.color, opacity: look.filled } }),
  }
}

/** x, y, x, y …; a missing y is NaN, which breaks the line. */
function flat(points: readonly Point[]): Float64Array {
  const out = new Float64Array(points.length * 2)
  for (const [i, [x, y]] of points.entries()) {
    out[2 * i] = x
    out[2 * i + 1] = y ?? Number.NaN
  }
  return out
}
