import { isoDate } from '@stocklab/domain'
import { ENGINE_VERSION, type Panel } from '@stocklab/engine'
import type { StudyData } from '@stocklab/report'
import type { PeriodIndexes } from '../period.js'

/** Which data a study saw. */
export function studyData(panel: Panel, { first, last }: PeriodIndexes): StudyData {
  return {
    market: panel.market,
    data_version: panel.dataVersion,
    prices: panel.prices,
    made_up: panel.madeUp,
    engine_version: ENGINE_VERSION,
    period: { from: isoDate(panel.sessions[first]!), to: isoDate(panel.sessions[last]!) },
  }
}
