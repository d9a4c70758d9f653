import type { CustomSeriesOption } from 'echarts/charts'
import { INK } from '../charts/ink.js'
import { decimal } from '../format.js'

export type Format = (value: number) => string

/** A point of a chart that the text speaks of. */
export interface Mark {
  readonly at: readonly [x: number, y: number]
  readonly role: 'best' | 'robust'
}

export const MARK_COLOR = { best: INK.loss, robust: INK.gain } as const

/** Rings around what the text speaks of; the robust one is larger, so that both are seen where they are the same. */
export function rings(marks: readonly Mark[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 5,
    data: marks.map(({ at }) => [...at]),
    renderItem: (params, api) => {
      const { at, role } = marks[params.dataIndex]!
      const [cx, cy] = api.coord([...at]) as [number, number]
      return {
        type: 'circle',
        shape: { cx, cy, r: role === 'best' ? 5 : 9 },
        style: { fill: 'none', stroke: MARK_COLOR[role], lineWidth: 2.4 },
      }
    },
  }
}

/** Least and greatest of some numbers. */
export function spanOf(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)]
}

/** Values of parameters as they are written. */
export function plainNumber(value: number): string {
  if (Math.abs(value) >= 1e5) return decimal(value, 0)
  return String(Number(value.toPrecision(6))).replace('-', '−')
}
