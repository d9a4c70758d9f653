import type { Panel } from '@stocklab/engine'
import type { ReportInstrument } from '@stocklab/report'

/** What a report says of the stocks of a panel, by code. */
export function reportInstruments(panel: Panel): ReadonlyMap<string, ReportInstrument> {
  return new Map(
    panel.instruments.map(({ code, name, nameEn, sector, board }) => [code, { name, nameEn, sector, board }]),
  )
}
