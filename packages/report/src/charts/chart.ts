import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { type Html, html, trusted } from '../html.js'
import { throughVariables } from './ink.js'

use([BarChart, CustomChart, LineChart, GridComponent, LabelLayout, SVGRenderer])

export interface ChartSize {
  readonly width: number
  readonly height: number
}

export type Layout = 'wide' | 'narrow'

/** The drawn widths, in CSS pixels, for a page and for a telephone; text keeps its size in both. */
export const WIDTHS: Readonly<Record<Layout, number>> = { wide: 920, narrow: 380 }

/** A chart for wide and for narrow screens; the page shows the one that fits. `label` is read out for those who cannot see it. */
export function responsiveChart(
  heights: Readonly<Record<Layout, number>>,
  label: Html,
  option: (layout: Layout) => EChartsOption,
): Html {
  const draw = (layout: Layout) => drawChart({ width: WIDTHS[layout], height: heights[layout] }, option(layout))
  return html`<div class="chart"><p class="unseen">${label}</p><div class="wide">${draw('wide')}</div><div class="narrow">${draw('narrow')}</div></div>`
}

/** One chart as inline SVG, coloured through CSS variables. */
export function drawChart(size: ChartSize, option: EChartsOption): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ animation: false, useUTC: true, ...option })
    return trusted(cleaned(chart.renderToSVGString({ useViewBox: true })))
  } finally {
    chart.dispose()
  }
}

/** Without the hover rules, pointer attributes and fonts that ECharts writes; the page's own style rules instead. */
function cleaned(svg: string): string {
  return throughVariables(svg)
    .replace(/<style >.*?<\/style>/gs, '')
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/ pointer-events="visible"/g, '')
    .replace(/ (?:xmlns(?::\w+)?|version|baseProfile)="[^"]*"/g, '')
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/g, '')
    .replace(/ style="font(?:-size)?:[^"]*?(\d+)px[^"]*"/g, ' font-size="$1"')
    .replace(/<svg /, '<svg aria-hidden="true" ')
    .replace(/\n+/g, '\n')
}
