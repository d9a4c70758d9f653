import type { Panel } from '@stocklab/engine'
import type { ReportInput } from '@stocklab/report'
import { emptyReport, hasDrawings, prepareReport } from '@stocklab/report'
import { closesOf, priceSourceOf } from './closes-of.js'
import type { DrawnSections } from './drawing-threads.js'
import { reportInstruments } from './report-instruments.js'
import type { StoredRun } from './run-folder.js'

/** The HTML report of a run with names, sectors and price charts from the panel it ran on; drawn here unless it is `elsewhere`. */
export async function reportOf(run: StoredRun, panel: Panel, elsewhere?: Promise<DrawnSections>): Promise<string> {
  const input: ReportInput = {
    result: run.result,
    decisions: run.decisions,
    instruments: reportInstruments(panel),
    priceSeries: closesOf(priceSourceOf(panel)),
  }
  if (!hasDrawings(run.result)) return emptyReport(input)
  if (elsewhere !== undefined) {
    const finish = prepareReport(input)
    return finish(await elsewhere)
  }
  // The charts take long to load: only who draws waits for them.
  const { DRAWN_SECTIONS, drawSections } = await import('@stocklab/report/drawn-sections')
  return prepareReport(input)(drawSections(input, DRAWN_SECTIONS))
}
