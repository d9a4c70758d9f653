import { say } from '../bilingual.js'
import { exposureChart, positionsChart, turnoverChart } from '../charts/over-time.js'
import { activityBy } from '../derive/activity.js'
import { figure, type Section, section } from '../parts.js'
import type { DrawnRun } from '../report-input.js'

/** How much was invested, in how many stocks, and how much was traded. */
export function activitySection({ daily, fills }: DrawnRun): Section {
  const titled = (name: 'exposure' | 'turnover', chart: Parameters<typeof figure>[2]) =>
    figure(say(`activity.${name}`), say(`activity.${name}-hint`), chart)
  return section(
    'activity',
    'activity.title',
    titled('exposure', exposureChart(daily, say('activity.exposure'))),
    figure(say('activity.positions'), '', positionsChart(daily, say('activity.positions'))),
    titled('turnover', turnoverChart(activityBy(daily, fills, 7), say('activity.turnover'))),
  )
}
