import type { Panel } from '../../panel/panel.js'
import { unwrittenPanel } from '../../panel/panel-array.js'

/** The epoch day of each session, for differences with other days. */
export function epochDayPanel(panel: Panel): Float64Array {
  const sessions = panel.sessions.length
  const out = unwrittenPanel(panel.columns.close.length)
  for (let start = 0; start < out.length; start += sessions) out.set(panel.sessions, start)
  return out
}
