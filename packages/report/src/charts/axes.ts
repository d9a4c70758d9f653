import { epochDay } from '@stocklab/domain'
import type { Point } from '../derive/thin.js'
import type { Layout } from './chart.js'
import { INK } from './ink.js'

const LABEL = { color: INK.muted, fontSize: 12 }
const DAY = 86_400_000

/** Milliseconds since 1970 of a date, for axes only; the page never shows a clock. */
export function instantOf(date: string): number {
  return epochDay(date) * DAY
}

/** Points of a series over its dates; a value that is not a number breaks the line. */
export function datedPoints<T extends { readonly date: string }>(
  rows: readonly T[],
  value: (row: T) => number | null,
): readonly Point[] {
  return rows.map((row) => {
    const y = value(row)
    return [instantOf(row.date), y !== null && Number.isFinite(y) ? y : null] as const
  })
}

/** First days of years, quarters, months or single days, as many as fit. */
function dateTicks(from: number, to: number, room: number): readonly number[] {
  const days = (to - from) / DAY
  if (days < 12) return sequence(from, to, (at) => at + DAY * Math.max(1, Math.ceil(days / room)))
  const steps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240]
  const months = steps.find((step) => days / 30.4 / step <= room) ?? 480
  const first = new Date(from)
  let month = first.getUTCFullYear() * 12 + first.getUTCMonth()
  if (first.getUTCDate() > 1) month++
  month = Math.ceil(month / months) * months
  const at = (index: number) => Date.UTC(Math.floor(index / 12), index % 12, 1)
  const ticks: number[] = []
  for (; at(month) <= to; month += months) ticks.push(at(month))
  return ticks.length > 0 ? ticks : [from]
}

function sequence(from: number, to: number, next: (at: number) => number): readonly number[] {
  const out: number[] = []
  for (let at = from; at <= to; at = next(at)) out.push(at)
  return out
}

/** Dates along the bottom; a value axis with its own ticks, as time axes follow the machine's time zone. */
export function timeAxis(fromDate: string, toDate: string, layout: Layout) {
  const from = instantOf(fromDate)
  const to = Math.max(instantOf(toDate), from + DAY)
  const ticks = dateTicks(from, to, layout === 'wide' ? 13 : 5)
  const apart = ((ticks[1] ?? to) - ticks[0]!) / DAY
  const length = apart > 360 ? 4 : apart < 27 ? 10 : 7
  return {
    type: 'value' as const,
    min: from,
    max: to,
    axisLine: { show: true, onZero: false, lineStyle: { color: INK.axis } },
    axisTick: { show: false, customValues: [...ticks] },
    splitLine: { show: false },
    axisLabel: {
      ...LABEL,
      customValues: [...ticks],
      hideOverlap: true,
      margin: 10,
      formatter: (instant: number) => new Date(instant).toISOString().slice(0, length),
    },
  }
}

/** Round values up the side; `including` values always lie on it. */
export function valueAxis(format: (value: number) => string) {
  return {
    type: 'value' as const,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: INK.grid } },
    axisLabel: { ...LABEL, formatter: (value: number) => format(value) },
  }
}

/** Positions of names along the bottom. */
export function categoryAxis(names: readonly string[]) {
  return {
    type: 'category' as const,
    data: [...names],
    axisLine: { onZero: false, lineStyle: { color: INK.axis } },
    axisTick: { show: false },
    axisLabel: { ...LABEL, hideOverlap: true, margin: 10 },
  }
}

/** Room for the labels at the left and below. */
export const PLOT = { left: 56, right: 18, top: 14, bottom: 30 }
