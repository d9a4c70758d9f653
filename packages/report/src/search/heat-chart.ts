import type { CustomSeriesOption } from 'echarts/charts'
import { categoryAxis, PLOT } from '../charts/axes.js'
import { type Layout, responsiveChart } from '../charts/chart.js'
import { INK } from '../charts/ink.js'
import type { Html } from '../html.js'
import { type Format, MARK_COLOR, type Mark, plainNumber, spanOf } from './marks.js'

export interface HeatMap {
  readonly across: readonly number[]
  readonly up: readonly number[]
  /** By place on both axes; null where there is none. */
  readonly cell: (x: number, y: number) => number | null
  readonly marks: readonly Mark[]
  readonly format: Format
  /** Which values are drawn strong. */
  readonly better: 'high' | 'low'
}

const FAINTEST = 0.04
const STRONGEST = 0.55
/** Width in pixels that a number in a cell needs. */
const ROOM_FOR_NUMBER = 40

/** One figure over two parameters: the stronger the colour the better; empty cells have no value. */
export function heatChart(map: HeatMap, label: Html): Html {
  const { across, up, marks, format } = map
  const rows = up.length
  const height = (layout: Layout) => Math.max(150, Math.min(420, rows * (layout === 'wide' ? 34 : 26))) + 44
  return responsiveChart({ wide: height('wide'), narrow: height('narrow') }, label, (layout) => ({
    grid: { ...PLOT, left: 62, top: 6 },
    xAxis: categoryAxis(across.map(plainNumber)),
    yAxis: { ...categoryAxis(up.map(plainNumber)), axisLine: { show: false } },
    series: [heatCells(map, layout), heatMarks(marks, across.length, rows, layout), numbers(map, format, layout)],
  }))
}

function heatCells({ across, up, cell, better }: HeatMap, layout: Layout): CustomSeriesOption {
  const cells = up.flatMap((_, y) => across.map((_, x) => [x, y, cell(x, y)] as const))
  const [low, high] = spanOf(cells.flatMap(([, , value]) => (value === null ? [] : [value])))
  const gap = layout === 'wide' ? 1.5 : 0.8
  return {
    type: 'custom',
    silent: true,
    data: cells.map(([x, y]) => [x, y]),
    renderItem: (params, api) => {
      const [x, y, value] = cells[params.dataIndex]!
      if (value === null) return null
      const [cx, cy] = api.coord([x, y]) as [number, number]
      const [width, height] = api.size!([1, 1]) as [number, number]
      const above = high === low ? 1 : (value - low) / (high - low)
      const share = better === 'high' ? above : 1 - above
      return {
        type: 'rect',
        shape: {
          x: Number((cx - width / 2).toFixed(1)),
          y: Number((cy - height / 2).toFixed(1)),
          width: Number(Math.max(1, width - gap).toFixed(1)),
          height: Number(Math.max(1, height - gap).toFixed(1)),
        },
        style: { fill: INK.strategy, opacity: Number((FAINTEST + share * (STRONGEST - FAINTEST)).toFixed(3)) },
      }
    },
  }
}

/** Frames around the cells that the text speaks of. */
function heatMarks(marks: readonly Mark[], columns: number, rows: number, layout: Layout): CustomSeriesOption {
  const inset = layout === 'wide' ? 2.5 : 1.5
  return {
    type: 'custom',
    silent: true,
    z: 6,
    data: marks.map(({ at }) => [...at]),
    renderItem: (params, api) => {
      const { at, role } = marks[params.dataIndex]!
      const [cx, cy] = api.coord([...at]) as [number, number]
      const [width, height] = api.size!([1, 1]) as [number, number]
      const within = role === 'best' && columns * rows > 1 ? inset + 3 : inset
      return {
        type: 'rect',
        shape: {
          x: cx - width / 2 + within,
          y: cy - height / 2 + within,
          width: Math.max(3, width - 2 * within),
          height: Math.max(3, height - 2 * within),
        },
        style: { fill: 'none', stroke: MARK_COLOR[role], lineWidth: 2.2 },
      }
    },
  }
}

function numbers({ across, up, cell }: HeatMap, format: Format, layout: Layout): CustomSeriesOption {
  const room = (layout === 'wide' ? 840 : 300) / across.length
  const cells = up.flatMap((_, y) => across.map((_, x) => [x, y, cell(x, y)] as const))
  const isShown = room >= ROOM_FOR_NUMBER && up.length <= 16
  return {
    type: 'custom',
    silent: true,
    z: 7,
    data: isShown ? cells.map(([x, y]) => [x, y]) : [],
    renderItem: (params, api) => {
      const [x, y, value] = cells[params.dataIndex]!
      if (value === null) return null
      const [cx, cy] = api.coord([x, y]) as [number, number]
      return {
        type: 'text',
        style: {
          text: format(value),
          x: cx,
          y: cy,
          fill: INK.ink,
          fontSize: 12,
          textAlign: 'center',
          textVerticalAlign: 'middle',
        },
      }
    },
  }
}
