import type { InstrumentKind } from '@stocklab/domain'
import { type EventSeries, followChanges } from '../../panel/event-series.js'
import type { Panel } from '../../panel/panel.js'

/** Codes of the KRX share these first characters where they are classes of one issuer. */
const ISSUER_LENGTH = 5
const NO_SHARES: ReadonlySet<InstrumentKind> = new Set(['etf', 'etn', 'fund'])

/**
 * Market value of the issuer's other share classes on the day: 0 where none has a bar, missing where the number of
 * shares of one that has is not known. Other markets than KRX have one class an issuer. Few issuers have several, so
 * that few values ever change.
 */
export function valueOfOtherClasses(panel: Panel): EventSeries {
  const sessions = panel.sessions.length
  const others = otherClasses(panel)
  return followChanges(panel.instruments.length, (i, change) => {
    const own = others.get(i)
    if (own === undefined) change(0, 0)
    else for (let t = 0; t < sessions; t++) change(t, valueOn(panel, own, t))
  })
}

function valueOn(panel: Panel, instruments: readonly number[], t: number): number {
  const { close, shares } = panel.columns
  let sum = 0
  for (const i of instruments) {
    const cell = i * panel.sessions.length + t
    if (close[cell]! > 0 && panel.listing.status[cell] !== 0) sum += close[cell]! * (shares?.[cell] ?? Number.NaN)
  }
  return sum
}

/** By instrument the others of its issuer, ascending, where there are any. */
function otherClasses(panel: Panel): ReadonlyMap<number, readonly number[]> {
  const issuers = new Map<string, number[]>()
  if (panel.market !== 'KRX') return new Map()
  panel.instruments.forEach(({ code, kind }, i) => {
    if (NO_SHARES.has(kind)) return
    const issuer = code.slice(0, ISSUER_LENGTH)
    issuers.set(issuer, [...(issuers.get(issuer) ?? []), i])
  })
  const several = [...issuers.values()].filter((classes) => classes.length > 1)
  return new Map(several.flatMap((classes) => classes.map((one) => [one, classes.filter((other) => other !== one)])))
}
