import { say } from './bilingual.js'
import { renumberIds } from './charts/chart.js'
import { seriesOf } from './derive/market.js'
import { pageOf } from './page.js'
import { lead, type Section, section } from './parts.js'
import type { ReportInput } from './report-input.js'
import { activitySection } from './sections/activity.js'
import { caveatsSection } from './sections/caveats.js'
import { costsSection } from './sections/costs.js'
import { drawdownSection, equitySection, rollingSection } from './sections/curves.js'
import { headlineSection } from './sections/headline.js'
import { holdingsSection } from './sections/holdings.js'
import { documentSection, manifestSection } from './sections/manifest.js'
import { monthsSection, yearsSection } from './sections/periods.js'
import { statisticsSection } from './sections/statistics.js'
import { strategyName, titleBlock } from './sections/title.js'
import { tradesSection } from './sections/trades.js'
import { trialsSection } from './sections/trials.js'
import { unfilledSection } from './sections/unfilled.js'

export type { ReportInput } from './report-input.js'

/**
 * The report of a run as one self-contained HTML file in Korean and English, light, dark and for paper.
 * Equal inputs give equal bytes.
 */
export function renderReport(input: ReportInput): string {
  const sections = input.result.daily.length === 0 ? emptySections(input) : allSections(input)
  return renumberIds(pageOf(strategyName(input.result.manifest.strategy), titleBlock(input), sections))
}

function allSections(input: ReportInput): readonly Section[] {
  const { result } = input
  const series = seriesOf(result)
  return [
    headlineSection(result),
    trialsSection(result),
    equitySection(result),
    drawdownSection(result),
    yearsSection(result, series),
    monthsSection(series),
    rollingSection(result, series),
    activitySection(result),
    costsSection(result),
    tradesSection(input),
    holdingsSection(input),
    unfilledSection(input),
    caveatsSection(result),
    statisticsSection(result),
    manifestSection(result.manifest),
    documentSection(result.manifest),
  ].filter((one) => one !== null)
}

/** A run without days has terms and a document, nothing else. */
function emptySections({ result }: ReportInput): readonly Section[] {
  return [
    section('empty', 'empty.title', lead(say('empty.text'))),
    manifestSection(result.manifest),
    documentSection(result.manifest),
  ]
}
