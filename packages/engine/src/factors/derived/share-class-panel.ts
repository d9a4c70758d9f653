import type { InstrumentKind } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { unwrittenPanel } from '../../panel/panel-array.js'

/** Codes of the KRX share these first characters where they are classes of one issuer. */
const ISSUER_LENGTH = 5
const NO_SHARES: ReadonlySet<InstrumentKind> = new Set(['etf', 'etn', 'fund'])

/**
 * Market value of the issuer's other share classes on the day: 0 where none has a bar, missing where the number of
 * shares of one that has is not known. Other markets than KRX have one class an issuer.
 */
export function otherClassesPanel(panel: Panel): Float64Array {
  const sessions = panel.sessions.length
  const { close, shares } = panel.columns
  const out = unwrittenPanel(close.length)
  for (const classes of issuersOf(panel)) {
    for (const one of classes) {
      for (const other of classes) {
        if (other === one) continue
        for (let t = 0; t < sessions; t++) {
          const cell = other * sessions + t
          if (!(close[cell]! > 0) || panel.listing.status[cell] === 0) continue
          out[one * sessions + t]! += close[cell]! * (shares?.[cell] ?? Number.NaN)
        }
      }
    }
  }
  return out
}

/** Instruments of every issuer that has several share classes. */
function issuersOf(panel: Panel): readonly (readonly number[])[] {
  if (panel.market !== 'KRX') return []
  const issuers = new Map<string, number[]>()
  panel.instruments.forEach(({ code, kind }, i) => {
    if (NO_SHARES.has(kind)) return
    const issuer = code.slice(0, ISSUER_LENGTH)
    issuers.set(issuer, [...(issuers.get(issuer) ?? []), i])
  })
  return [...issuers.values()].filter((classes) => classes.length > 1)
}
