import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventSeries, writePanel } from '../../panel/event-series.js'
import { eventBytes, eventWriter } from './event-panels.js'
import { compileSimdModule, HEAP } from './simd-module.js'

const simd = compileSimdModule()
const SESSIONS = 41
/** Sessions behind the panel's end among them. */
const instrument = fc.uniqueArray(fc.integer({ min: 1, max: SESSIONS + 3 }), { maxLength: 9 })

function seriesOf(sessions: readonly (readonly number[])[], firstValue: number): EventSeries {
  const rows = sessions.map((row) => [0, ...[...row].sort((a, b) => a - b)])
  const from = Int32Array.from(rows.flat())
  return {
    start: Int32Array.from([0, ...rows.map((_, k) => rows.slice(0, k + 1).flat().length)]),
    from,
    values: Float64Array.from(from, (_, k) => (k % 5 === 3 ? Number.NaN : k === 0 ? -0 : firstValue + k)),
  }
}

if (simd === null) console.warn('compiled events skipped: this engine has no 128-bit vectors, so the plain ones run')
describe.skipIf(simd === null)('series over events in compiled code', () => {
  it('have the plain bits on every session, one series after the other, and nothing behind', () => {
    fc.assert(
      fc.property(fc.array(instrument, { minLength: 1, maxLength: 6 }), (sessions) => {
        const [first, second] = [seriesOf(sessions, 1), seriesOf(sessions.slice().reverse(), 100)]
        const counts = { instruments: sessions.length, events: first.from.length + 3 }
        const cells = sessions.length * SESSIONS
        const start = HEAP + eventBytes(counts)
        const memory = simd!.createMemory(start + 8 * (cells + 4))!
        const write = eventWriter(simd!, memory, HEAP, counts)
        for (const series of [first, second]) {
          const expected = new Float64Array(cells)
          writePanel(series, expected)
          write(series, new Float64Array(memory.buffer, start, cells))
          expect([...new Float64Array(memory.buffer, start, cells + 4)]).toEqual([...expected, 0, 0, 0, 0])
        }
      }),
    )
  })
})
