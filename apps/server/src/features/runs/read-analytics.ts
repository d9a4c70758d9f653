import type { Database } from '@stocklab/platform'
import type { AnalyticsQuery, RunAnalytics } from '@stocklab/protocol'
import {
  countJobs,
  countReturns,
  type MonthCount,
  RETURN_EDGES,
  readExtremes,
  readMonthReturns,
  readReturnSpread,
  spanOf,
} from './analytics-queries.js'

/** What an account's backtests came to, in all and month by month. */
export async function readAnalytics(database: Database, ownerId: string, query: AnalyticsQuery): Promise<RunAnalytics> {
  const span = spanOf(ownerId, query)
  const [counts, returns, spread, bins, best, worst] = await Promise.all([
    countJobs(database, span),
    readMonthReturns(database, span),
    readReturnSpread(database, span),
    countReturns(database, span),
    readExtremes(database, span, 'desc'),
    readExtremes(database, span, 'asc'),
  ])
  const months = [...new Set([...counts, ...returns].map(({ month }) => month))].sort()
  return {
    jobs: jobCounts(counts),
    returns: {
      runs: spread.runs,
      mean: spread.mean,
      median: spread.median,
      positiveShare: spread.positive_share,
      histogram: bins.map((count, bin) => ({
        from: RETURN_EDGES[bin - 1] ?? null,
        to: RETURN_EDGES[bin] ?? null,
        count,
      })),
    },
    best,
    worst,
    months: months.map((month) => {
      const of = returns.find((row) => row.month === month)
      return {
        month,
        jobs: jobCounts(counts.filter((row) => row.month === month)),
        meanReturn: of?.mean_return ?? null,
        meanSharpe: of?.mean_sharpe ?? null,
        bestReturn: of?.best_return ?? null,
      }
    }),
  }
}

function jobCounts(rows: readonly MonthCount[]): RunAnalytics['jobs'] {
  const of = (status: string) => rows.filter((row) => row.status === status).reduce((sum, { jobs }) => sum + jobs, 0)
  const total = rows.reduce((sum, { jobs }) => sum + jobs, 0)
  const completed = of('completed')
  const failed = of('failed')
  const cancelled = of('cancelled')
  return {
    total,
    completed,
    failed,
    cancelled,
    open: total - completed - failed - cancelled,
    successRate: completed + failed === 0 ? null : completed / (completed + failed),
  }
}
