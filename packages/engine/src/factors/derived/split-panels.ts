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

type SplitValue = (past: number, latest: number | undefined, today: number) => number

function splitPanel(panel: Panel, value: SplitValue): Float64Array {
  const sessions = panel.sessions.length
  const out = missingPanel(panel.columns.close.length)
  const days = splitDays(panel)
  if (days === null) return out
  for (let i = 0; i < days.length; i++) {
    let past = 0
    for (let t = 0; t < sessions; t++) {
      const today = panel.sessions[t]!
      while (past < days[i]!.length && days[i]![past]! <= today) past++
      if (panel.listing.status[i * sessions + t]! > 0) out[i * sessions + t] = value(past, days[i]![past - 1], today)
    }
  }
  return out
}

/** Number of splits with an ex-date up to the day. */
export function splitCountPanel(panel: Panel): Float64Array {
  return splitPanel(panel, (past) => past)
}

/** Calendar days since the latest split; missing where there was none. */
export function daysSinceSplitPanel(panel: Panel): Float64Array {
  return splitPanel(panel, (_past, latest, today) => (latest === undefined ? Number.NaN : today - latest))
}
