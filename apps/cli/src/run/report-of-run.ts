import { epochDay, isoDate } from '@stocklab/domain'
import { basisEvents, type Panel } from '@stocklab/engine'
import { renderReport } from '../report/report.js'
import type { PricePoint, PriceSeries } from '../report/report-input.js'
import type { StoredRun } from './run-folder.js'

/** The HTML report of a run with names, sectors and price charts from the panel it ran on. */
export function reportOf(run: StoredRun, panel: Panel): string {
  const instruments = new Map(
    panel.instruments.map(({ code, name, nameEn, sector, board }) => [code, { name, nameEn, sector, board }]),
  )
  return renderReport({ result: run.result, decisions: run.decisions, instruments, priceSeries: closesOf(panel) })
}

/** Closes on the basis of the last day asked for, so that a split is not a fall. */
function closesOf(panel: Panel): PriceSeries {
  const rowOf = new Map(panel.instruments.map(({ code }, row) => [code, row]))
  return (code, from, to) => {
    const row = rowOf.get(code)
    return row === undefined ? [] : closesBetween(panel, row, epochDay(from), epochDay(to))
  }
}

function closesBetween(panel: Panel, row: number, from: number, to: number): readonly PricePoint[] {
  const { sessions, columns } = panel
  const events = basisEvents(panel, row).filter(({ t }) => (sessions[t] as number) <= to)
  const points: PricePoint[] = []
  for (let t = sessions.length - 1; t >= 0 && (sessions[t] as number) >= from; t--) {
    const close = columns.close[row * sessions.length + t] as number
    if ((sessions[t] as number) > to || Number.isNaN(close)) continue
    const factor = events.reduce((product, event) => (event.t > t ? product * event.k : product), 1)
    points.push({ date: isoDate(sessions[t] as number), close: close * factor })
  }
  return points.reverse()
}
