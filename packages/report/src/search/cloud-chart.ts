import { PLOT, valueAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { dotCloud } from '../charts/cloud.js'
import { INK } from '../charts/ink.js'
import { thinCloud } from '../derive/thin.js'
import type { Html } from '../html.js'
import { type Format, type Mark, rings, spanOf } from './marks.js'

const rounded = (value: number) => Number(value.toPrecision(6))

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
        dotCloud(shown, { color: INK.strategy, opacity: 0.45 }),
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
