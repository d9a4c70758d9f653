import type { Panel } from '../panel/panel.js'
import { type BasisEvent, basisEvents } from '../panel/price-basis.js'
import { type BasisRule, basisRule } from '../series/jobs.js'

/** Instruments swept together, so that reading along their histories and writing across them both stay in cache. */
const BLOCK = 16

/** A column so many sessions before each of the days, on the price basis of that day. */
export interface LaggedRows {
  readonly column: Float64Array
  /** Name of the column in a series program; it tells how it follows the price basis. */
  readonly name: string
  readonly lag: number
  /** Days x N, filled here; NaN where there is none. */
  readonly out: Float64Array
}

/**
 * Reads single cells of histories: for `lag` on few days that is a small part of the work of a series program, and the
 * values are the same to the bit.
 */
export function fillLaggedRows(panel: Panel, days: Int32Array, wanted: readonly LaggedRows[]): void {
  const count = panel.instruments.length
  const sessions = panel.sessions.length
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK)
    const firsts = Array.from({ length: end - start }, (_, k) => firstSession(panel, start + k))
    const events = firsts.map((first, k) => basisEvents(panel, start + k).filter(({ t }) => t > first))
    const isPlain = events.every((list) => list.length === 0)
    for (const { column, name, lag, out } of wanted) {
      const rule = isPlain ? 'none' : basisRule(name)
      for (let d = 0; d < days.length; d++) {
        const s = days[d] - lag
        for (let i = start, place = d * count + start; i < end; i++, place++) {
          out[place] = s < firsts[i - start] ? Number.NaN : column[i * sessions + s]
        }
        if (rule !== 'none') rebaseRow(out, d * count + start, { events, rule, from: s, to: days[d] })
      }
    }
  }
}

function firstSession({ firstBar, lastBar }: Panel, i: number): number {
  return lastBar[i] < 0 ? Infinity : Math.max(0, firstBar[i])
}

interface Restatement {
  /** By instrument of the block. */
  readonly events: readonly (readonly BasisEvent[])[]
  readonly rule: BasisRule
  /** Session that was read, and the one on whose basis it is wanted. */
  readonly from: number
  readonly to: number
}

/** Factors are multiplied newest first, as a series program does. */
function rebaseRow(out: Float64Array, place: number, { events, rule, from, to }: Restatement): void {
  for (let k = 0; k < events.length; k++) {
    let factor = 1
    let isRestated = false
    for (let e = events[k].length - 1; e >= 0; e--) {
      const { t, k: ratio } = events[k][e]
      if (t > to || t <= from) continue
      factor *= ratio
      isRestated = true
    }
    if (!isRestated) continue
    if (rule === 'price') out[place + k] *= factor
    else out[place + k] /= factor
  }
}
