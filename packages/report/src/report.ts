import { emptyReport, hasDrawings, prepareReport } from './assemble.js'
import { DRAWN_SECTIONS, drawSections } from './drawn-sections.js'
import type { ReportInput } from './report-input.js'

export type { ReportInput } from './report-input.js'

/**
 * The report of a run as one self-contained HTML file in Korean and English, light, dark and for paper.
 * Equal inputs give equal bytes.
 */
export function renderReport(input: ReportInput): string {
  if (!hasDrawings(input.result)) return emptyReport(input)
  return prepareReport(input)(drawSections(input, DRAWN_SECTIONS))
}
