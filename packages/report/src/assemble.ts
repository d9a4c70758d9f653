import { say } from './bilingual.js'
import { renumberIds } from './charts/clip-ids.js'
import type { DrawnSection } from './drawn-sections.js'
import { pageOf } from './page.js'
import { lead, type Section, section } from './parts.js'
import type { ReportInput } from './report-input.js'
import { caveatsSection } from './sections/caveats.js'
import { costsSection } from './sections/costs.js'
import { headlineSection } from './sections/headline.js'
import { holdingsSection } from './sections/holdings.js'
import { documentSection, manifestSection } from './sections/manifest.js'
import { statisticsSection } from './sections/statistics.js'
import { strategyName, titleBlock } from './sections/title.js'
import { trialsSection } from './sections/trials.js'
import { unfilledSection } from './sections/unfilled.js'

/** Whether there is anything to draw; a run without days has terms and a document, nothing else. */
export function hasDrawings({ daily }: ReportInput['result']): boolean {
  return daily.length > 0
}

/** The page of a run, all but its drawn sections, which may be drawn elsewhere meanwhile: the answer takes them in. */
export function prepareReport(input: ReportInput): (drawn: Readonly<Record<DrawnSection, Section>>) => string {
  const { result } = input
  const before = [headlineSection(result), trialsSection(result)]
  const costs = costsSection(result)
  const after = [
    holdingsSection(input),
    unfilledSection(input),
    caveatsSection(result),
    statisticsSection(result),
    manifestSection(result.manifest),
    documentSection(result.manifest),
  ]
  return ({ equity, drawdowns, years, months, rolling, activity, trades }) => {
    const drawn = [equity, drawdowns, years, months, rolling, activity]
    const sections = [...before, ...drawn, costs, trades, ...after]
    return pageWith(
      input,
      sections.filter((one) => one !== null),
    )
  }
}

export function emptyReport(input: ReportInput): string {
  const { manifest } = input.result
  return pageWith(input, [
    section('empty', 'empty.title', lead(say('empty.text'))),
    manifestSection(manifest),
    documentSection(manifest),
  ])
}

function pageWith(input: ReportInput, sections: readonly Section[]): string {
  return renumberIds(pageOf(strategyName(input.result.manifest.strategy), titleBlock(input), sections))
}
