import type { ActionKind } from '@stocklab/domain'
import { type EventSeries, followChanges } from '../../panel/event-series.js'
import type { Panel } from '../../panel/panel.js'
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

/** In place of a number of splits. */
const NOT_LISTED = -1

/** What is told of the first `count` splits of an instrument, by their days. */
type Told = (days: readonly number[], count: number) => number

/** Missing while an instrument is not listed. */
function followSplits(panel: Panel, told: Told): EventSeries {
  const { sessions, listing, instruments } = panel
  const days = splitDays(panel)
  return followChanges(instruments.length, (i, change) => {
    const own = days?.[i]
    if (own === undefined) return
    const row = i * sessions.length
    for (let t = 0, count = 0, last = NOT_LISTED; t < sessions.length; t++) {
      while (count < own.length && own[count]! <= sessions[t]!) count++
      const now = listing.status[row + t] === 0 ? NOT_LISTED : count
      if (now !== last) change(t, now === NOT_LISTED ? Number.NaN : told(own, now))
      last = now
    }
  })
}

/** Number of splits with an ex-date up to the day. */
export function splitCounts(panel: Panel): EventSeries {
  return followSplits(panel, (_days, count) => count)
}

/** Ex-date of the latest split up to the day; missing where there was none. */
export function latestSplitDays(panel: Panel): EventSeries {
  return followSplits(panel, (days, count) => (count > 0 ? days[count - 1]! : Number.NaN))
}
