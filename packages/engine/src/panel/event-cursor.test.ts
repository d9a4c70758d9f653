import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EventCursor, eventAt } from './event-series.js'

const SESSIONS = 30
const instrument = fc.uniqueArray(fc.integer({ min: 1, max: SESSIONS - 1 }), { maxLength: 6 })
const asked = fc.array(fc.integer({ min: 0, max: SESSIONS - 1 }), { minLength: 1, maxLength: 40 })

it('says which instruments moved since the session before, and nothing about any other session', () => {
  fc.assert(
    fc.property(fc.array(instrument, { minLength: 1, maxLength: 5 }), asked, (sessions, days) => {
      const rows = sessions.map((row) => [0, ...row.sort((a, b) => a - b)])
      const start = Int32Array.from([0, ...rows.map((_, k) => rows.slice(0, k + 1).flat().length)])
      const grid = { start, from: Int32Array.from(rows.flat()) }
      const eventsOn = (t: number) => rows.map((_, i) => eventAt(grid, i, t))
      const cursor = new EventCursor(grid)
      for (const [k, t] of days.entries()) {
        expect([...cursor.at(t)]).toEqual(eventsOn(t))
        for (let since = 0; since < SESSIONS; since++) {
          const moved = cursor.movedSince(since)
          if (moved === null) continue
          const [before, now] = [eventsOn(since), eventsOn(t)]
          expect([...moved]).toEqual([...now.keys()].filter((i) => now[i] !== before[i]))
        }
        const last = days[k - 1]
        if (last !== undefined && last < t) expect(cursor.movedSince(last)).not.toBeNull()
      }
    }),
    { numRuns: 200 },
  )
})
