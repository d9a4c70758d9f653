import type { SeriesStatistics } from '@stocklab/engine'
import { seriesOf } from './derive/market.js'
import type { Section } from './parts.js'
import type { DrawnInput } from './report-input.js'
import { activitySection } from './sections/activity.js'
import { drawdownSection, equitySection, rollingSection } from './sections/curves.js'
import { monthsSection, yearsSection } from './sections/periods.js'
import { tradesSection } from './sections/trades.js'

/** The sections with drawings and what is computed for them; they take most of a report's time. */
export const DRAWN_SECTIONS = ['equity', 'drawdowns', 'years', 'months', 'rolling', 'activity', 'trades'] as const
export type DrawnSection = (typeof DRAWN_SECTIONS)[number]

export function drawSections<Name extends DrawnSection>(
  input: DrawnInput,
  names: readonly Name[],
): Record<Name, Section> {
  const { result } = input
  let computed: SeriesStatistics | undefined
  const series = () => {
    computed ??= seriesOf(result)
    return computed
  }
  const draw: Record<DrawnSection, () => Section> = {
    equity: () => equitySection(result),
    drawdowns: () => drawdownSection(result),
    years: () => yearsSection(result, series()),
    months: () => monthsSection(series()),
    rolling: () => rollingSection(result, series()),
    activity: () => activitySection(result),
    trades: () => tradesSection(input),
  }
  return Object.fromEntries(names.map((name) => [name, draw[name]()])) as Record<Name, Section>
}
