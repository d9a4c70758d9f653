import type { CustomSeriesOption } from 'echarts/charts'
import { categoryAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import type { Html } from '../html.js'

export interface ParallelLine {
  /** Height on each axis, from 0 to 1. */
  readonly heights: readonly number[]
  readonly role: 'rest' | 'good' | 'best' | 'robust'
}

const PARALLEL_LOOKS = {
  rest: { color: INK.benchmark, width: 0.8, opacity: 0.22 },
  good: { color: INK.strategy, width: 1.2, opacity: 0.6 },
  robust: { color: INK.gain, width: 3, opacity: 1 },
  best: { color: INK.loss, width: 2, opacity: 1 },
} as const

export interface ParallelAxis {
  readonly name: string
  readonly low: string
  readonly high: string
}

/** A line a point, over one upright axis a parameter. */
export function parallelChart(axes: readonly ParallelAxis[], lines: readonly ParallelLine[], label: Html): Html {
  const paths = (role: ParallelLine['role']): CustomSeriesOption => {
    const own = lines.filter((line) => line.role === role)
    return {
      type: 'custom',
      silent: true,
      data: own.length === 0 ? [] : [[0, 0]],
      renderItem: (_, api) => {
        const path = own.map(({ heights }) => {
          const places = heights.map((height, k) => api.coord([k, height]) as [number, number])
          return `M${places.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
        })
        const { color, width, opacity } = PARALLEL_LOOKS[role]
        return {
          type: 'path',
          shape: { pathData: path.join('') },
          style: { fill: 'none', stroke: color, lineWidth: width, opacity },
        }
      },
    }
  }
  return responsiveChart({ wide: 330, narrow: 300 }, label, (layout) => ({
    grid: { left: layout === 'wide' ? 20 : 8, right: layout === 'wide' ? 20 : 8, top: 22, bottom: 46 },
    xAxis: {
      ...categoryAxis(axes.map(({ name, low }) => `${low}\n${name}`)),
      boundaryGap: true,
      axisLine: { show: false },
      axisLabel: { color: INK.muted, fontSize: layout === 'wide' ? 12 : 10, lineHeight: 17, margin: 6, interval: 0 },
    },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [uprights(axes), paths('rest'), paths('good'), paths('robust'), paths('best')],
  }))
}

function uprights(axes: readonly ParallelAxis[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: axes.map((_, k) => [k, 0]),
    renderItem: (params, api) => {
      const k = params.dataIndex
      const [x, bottom] = api.coord([k, 0]) as [number, number]
      const [, top] = api.coord([k, 1]) as [number, number]
      return {
        type: 'group',
        children: [
          { type: 'line', shape: { x1: x, y1: bottom, x2: x, y2: top }, style: { stroke: INK.axis, lineWidth: 1 } },
          {
            type: 'text',
            style: {
              text: axes[k]!.high,
              x,
              y: top - 6,
              fill: INK.muted,
              fontSize: 12,
              textAlign: 'center',
              textVerticalAlign: 'bottom',
            },
          },
        ],
      }
    },
  }
}
