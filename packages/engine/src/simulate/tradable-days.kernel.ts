import type { Panel } from '../panel/panel.js'

/** Instruments swept together, so that reading along their histories and writing across them both stay in cache. */
const BLOCK = 16

/**
 * Which instruments are tradable (a bar with volume, listed) on the given sessions: a row of N per session, in order.
 * Asked once for all decision days, because one day across a stock-major panel touches a page of memory per instrument.
 */
export function tradableDays({ columns, listing, sessions, instruments }: Panel, days: Int32Array): Uint8Array {
  const { close, volume } = columns
  const { status } = listing
  const length = sessions.length
  const count = instruments.length
  const out = new Uint8Array(days.length * count)
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK)
    for (let d = 0; d < days.length; d++) {
      for (let i = start; i < end; i++) {
        const cell = i * length + days[d]
        if (volume[cell] > 0 && status[cell] !== 0 && !Number.isNaN(close[cell])) out[d * count + i] = 1
      }
    }
  }
  return out
}
