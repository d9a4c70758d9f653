import type { CustomSeriesOption } from 'echarts/charts'
import { PLOT, valueAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import { thinCloud } from '../derive/thin.js'
import type { Html } from '../html.js'
import { type Format, type Mark, rings, spanOf } from './marks.js'

const rounded = (value: number) => Number(value.toPrecision(6))

/** All dots of one colour as one path. */
function cloud(dots: readonly (readonly [number, number])[], color: string, opacity: number): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: dots.map((dot) => [...dot]),
    renderItem: (params, api) => {
      if (params.dataIndex !== 0) return null
      const path = dots.map((dot) => {
        const [x, y] = api.coord([...dot]) as [number, number]
        return `M${x.toFixed(1)} ${y.toFixed(1)}l0.01 0`
      })
      return {
        type: 'path',
        shape: { pathData: path.join('') },
        style: { fill: 'none', stroke: color, lineWidth: 5, lineCap: 'round', opacity },
      }
    },
  }
}

export interface CloudChart {
  readonly dots: readonly (readonly [number, number])[]
  /** Joined by a line, in this order. */
  readonly joined?: readonly (readonly [number, number])[]
  /** Whether equal values of both axes are marked by a line. */
  readonly diagonal?: true
  readonly marks: readonly Mark[]
  readonly x: Format
  readonly y: Format
}

/** Points over two figures. */
export function cloudChart({ dots, joined = [], diagonal, marks, x, y }: CloudChart, label: Html): Html {
  const [low, high] = spanOf(dots.flat())
  const axis = (format: Format) => ({ ...valueAxis(format), scale: true })
  return responsiveChart({ wide: 340, narrow: 280 }, label, (layout) => {
    const shown = thinCloud(dots, layout === 'wide' ? { across: 220, up: 110 } : { across: 90, up: 70 })
    return {
      grid: { ...PLOT, top: 18 },
      xAxis: { ...axis(x), axisLabel: { ...valueAxis(x).axisLabel, hideOverlap: true }, splitLine: { show: false } },
      yAxis: axis(y),
      series: [
        cloud(shown, INK.strategy, 0.45),
        ...(diagonal
          ? [
              plainLine(
                [
                  [low, low],
                  [high, high],
                ],
                INK.axis,
                'dashed',
              ),
            ]
          : []),
        ...(joined.length > 1 ? [plainLine(joined, INK.strategy, 'solid')] : []),
        rings(marks),
      ],
    }
  })
}

function plainLine(points: readonly (readonly [number, number])[], color: string, type: 'dashed' | 'solid') {
  return {
    type: 'line' as const,
    silent: true,
    showSymbol: false,
    data: points.map(([x, y]) => [rounded(x), rounded(y)]),
    lineStyle: { color, width: 1.4, type },
  }
}
