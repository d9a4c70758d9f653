import { thinCloud } from '../derive/thin.js'
import { decimal, percent } from '../format.js'
import type { Html } from '../html.js'
import { PLOT, valueAxis } from './axes.js'
import { responsiveChart } from './chart.js'
import { dotCloud } from './cloud.js'
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
        dotCloud(
          shown.filter(([, y]) => y > 0),
          { color: INK.gain, opacity: 0.55 },
        ),
        dotCloud(
          shown.filter(([, y]) => y <= 0),
          { color: INK.loss, opacity: 0.55 },
        ),
      ],
    }
  })
}
