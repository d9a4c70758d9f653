import { epochDay, type MarketId, type MarketRules, marketRules } from '@stocklab/domain'
import { computeSeriesStatistics, type SeriesStatistics, tradingDaysOf } from '@stocklab/engine'
import type { JudgedRun } from '../judged-run.js'
import type { DrawnRun } from '../report-input.js'

/** The rules of the market a run was made in. */
export function rulesOf(result: { readonly manifest: Pick<JudgedRun['manifest'], 'market'> }): MarketRules {
  return marketRules(result.manifest.market as MarketId)
}

/** Months, years and rolling figures of a run; a month is whole when the market's calendar has no other day in it. */
export function seriesOf(result: DrawnRun): SeriesStatistics {
  const { annualisation, calendar } = rulesOf(result)
  const sessions = result.daily.map((row) => epochDay(row.date))
  return computeSeriesStatistics({
    daily: result.daily,
    annualisation,
    isTradingDay: tradingDaysOf(calendar, sessions),
  })
}
