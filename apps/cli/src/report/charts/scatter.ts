import type { CustomSeriesOption } from 'echarts/charts'
import { thinCloud } from '../derive/thin.js'
import { decimal, percent } from '../format.js'
import type { Html } from '../html.js'
import { PLOT, valueAxis } from './axes.js'
import { responsiveChart } from './chart.js'
import { INK } from './ink.js'

export type Dot = readonly [x: number, y: number]

/** Held days across, return up; gains and losses in their colours. */
export function scatterChart(dots: readonly Dot[], label: Html): Html {
  return responsiveChart({ wide: 340, narrow: 260 }, label, (layout) => {
    const shown = thinCloud(dots, layout === 'wide' ? { across: 220, up: 90 } : { across: 90, up: 60 })
    return {
      grid: PLOT,
      xAxis: { ...valueAxis((value) => decimal(value, 0)), min: 0, splitLine: { show: false }, minInterval: 1 },
      yAxis: valueAxis((value) => percent(value, 0)),
      series: [
        cloud(
          shown.filter(([, y]) => y > 0),
          INK.gain,
        ),
        cloud(
          shown.filter(([, y]) => y <= 0),
          INK.loss,
        ),
      ],
    }
  })
}

/** All dots of one colour as one path of round points, a tenth of the size of one circle each. */
function cloud(dots: readonly Dot[], color: string): CustomSeriesOption {
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
        style: { fill: 'none', stroke: color, lineWidth: 5, lineCap: 'round', opacity: 0.55 },
      }
    },
  }
}
