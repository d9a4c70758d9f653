import type { ActionKind } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { missingPanel } from '../../panel/panel-array.js'
import { basisEvents } from '../../panel/price-basis.js'

const SPLIT_KINDS: ReadonlySet<ActionKind> = new Set(['split', 'bonus', 'stock_dividend', 'reduction'])

/**
 * Ex-dates of splits by instrument, ascending: from the actions, or, in a market without any such row, the days on
 * which prices change their basis. Null where prices are vendor-adjusted and there are no actions.
 */
function splitDays(panel: Panel): readonly (readonly number[])[] | null {
  if (panel.hasSplitActions) {
    const days = new Map<string, number[]>(panel.instruments.map(({ code }) => [code, []]))
    for (const { code, kind, ratio, exDate } of panel.actions) {
      if (exDate !== null && SPLIT_KINDS.has(kind) && ratio !== null && ratio !== 1) days.get(code)?.push(exDate)
    }
    return panel.instruments.map(({ code }) => (days.get(code) ?? []).sort((a, b) => a - b))
  }
  if (panel.prices === 'adjusted') return null
  return panel.instruments.map((_, i) => basisEvents(panel, i).map(({ t }) => panel.sessions[t]!))
}

/** What is known of an instrument's splits between one and the next. */
interface SplitsSoFar {
  readonly count: number
  /** Ex-date of the latest; undefined where there was none. */
  readonly latest: number | undefined
}

/** Writes the cells of sessions between two splits. */
type WriteStretch = (cells: Float64Array, sessions: Int32Array, splits: SplitsSoFar) => void

function splitPanel(panel: Panel, write: WriteStretch): Float64Array {
  const { status } = panel.listing
  const out = missingPanel(panel.columns.close.length)
  const days = splitDays(panel)
  if (days === null) return out
  days.forEach((own, i) => {
    const row = i * panel.sessions.length
    writeStretches(out.subarray(row, row + panel.sessions.length), panel.sessions, own, write)
  })
  for (let cell = 0; cell < out.length; cell++) if (status[cell] === 0) out[cell] = Number.NaN
  return out
}

function writeStretches(row: Float64Array, sessions: Int32Array, days: readonly number[], write: WriteStretch): void {
  for (let from = 0, count = 0; from < sessions.length; ) {
    while (count < days.length && days[count]! <= sessions[from]!) count++
    let to = count < days.length ? from + 1 : sessions.length
    while (to < sessions.length && sessions[to]! < days[count]!) to++
    write(row.subarray(from, to), sessions.subarray(from, to), { count, latest: days[count - 1] })
    from = to
  }
}

/** Number of splits with an ex-date up to the day. */
export function splitCountPanel(panel: Panel): Float64Array {
  return splitPanel(panel, (cells, _sessions, { count }) => cells.fill(count))
}

/** Calendar days since the latest split; missing where there was none. */
export function daysSinceSplitPanel(panel: Panel): Float64Array {
  return splitPanel(panel, (cells, sessions, { latest }) => {
    if (latest === undefined) return
    for (let k = 0; k < cells.length; k++) cells[k] = sessions[k]! - latest
  })
}
