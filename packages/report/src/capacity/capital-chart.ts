import { PLOT, valueAxis } from '../charts/axes.js'
import { responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import { lineSeries } from '../charts/lines.js'
import { logAxis } from '../charts/log-axis.js'
import type { Html } from '../html.js'
import { englishAmount } from './amounts.js'

export interface CapitalLine {
  /** By capital, ascending; a missing figure breaks the line. */
  readonly points: readonly (readonly [capital: number, value: number | null])[]
  readonly color: 'strategy' | 'benchmark' | 'gain' | 'loss'
  readonly dashed?: true
}

/** Figures against capital, which runs along the bottom on a logarithmic scale. */
export function capitalChart(lines: readonly CapitalLine[], format: (value: number) => string, label: Html): Html {
  const capitals = lines.flatMap(({ points }) => points.map(([capital]) => capital))
  const [low, high] = [Math.min(...capitals), Math.max(...capitals)]
  const bottom = logAxis(low, high, englishAmount)
  return responsiveChart({ wide: 280, narrow: 220 }, label, (layout) => ({
    grid: PLOT,
    xAxis: {
      ...bottom,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: INK.axis } },
      axisLabel: { ...bottom.axisLabel, margin: 10 },
    },
    yAxis: valueAxis(format),
    series: lines.map(({ points, color, dashed }) => ({
      ...lineSeries(
        points.map(([capital, value]) => [Math.log10(capital), value] as const),
        layout,
        { color: INK[color], width: 2, ...(dashed && { dashed }) },
      ),
      showSymbol: true,
      symbol: 'circle',
      symbolSize: 6,
    })),
  }))
}
