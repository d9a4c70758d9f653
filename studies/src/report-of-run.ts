import type { Panel } from '@stocklab/engine'
import type { ReportInput } from '@stocklab/report'
import { emptyReport, hasDrawings, prepareReport } from '@stocklab/report'
import { closesOf, priceSourceOf } from './closes-of.js'
import type { DrawingThreads } from './drawing-threads.js'
import { reportInstruments } from './report-instruments.js'
import type { StoredRun } from './run-folder.js'

/** The HTML report of a run with names, sectors and price charts from the panel it ran on; drawn here without `threads`. */
export async function reportOf(run: StoredRun, panel: Panel, threads?: DrawingThreads): Promise<string> {
  const input: ReportInput = {
    result: run.result,
    decisions: run.decisions,
    instruments: reportInstruments(panel),
    priceSeries: closesOf(priceSourceOf(panel)),
  }
  if (!hasDrawings(run.result)) return emptyReport(input)
  if (threads !== undefined) {
    const drawing = threads.draw(run, panel)
    const finish = prepareReport(input)
    return finish(await drawing)
  }
  // The charts take long to load: only who draws waits for them.
  const { DRAWN_SECTIONS, drawSections } = await import('@stocklab/report/drawn-sections')
  return prepareReport(input)(drawSections(input, DRAWN_SECTIONS))
}
