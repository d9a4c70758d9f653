import type { Panel } from '../../panel/panel.js'
import type { SharedSeries } from '../../panel/shared-series.js'

/** The epoch day of each session, for differences with other days. */
export function epochDays({ sessions, columns }: Panel): SharedSeries {
  const of = new Uint8Array(new SharedArrayBuffer(columns.close.length)).fill(1)
  return { of, series: [Float64Array.from(sessions)] }
}
