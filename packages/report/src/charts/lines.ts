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
    data: thin(points, BUCKETS[layout]).map(([x, y]) => [x, y === null ? '-' : Number(y.toPrecision(7))]),
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
