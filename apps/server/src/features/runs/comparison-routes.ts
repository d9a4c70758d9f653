import { type Database, readRunJudgement, readRunList } from '@stocklab/platform'
import { analyticsQuerySchema, compareRunsSchema, runAnalyticsSchema, runComparisonSchema } from '@stocklab/protocol'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { buildComparison, type RunToCompare } from './compare-runs.js'
import { requireDetails } from './find-run.js'
import { readAnalytics } from './read-analytics.js'

const TAGS = ['backtests']

export function comparisonRoutes(database: Database): Routes {
  return async (app) => {
    app.post('/backtests/compare', {
      config: { access: 'backtests:read', budget: 'heavy' },
      schema: {
        tags: TAGS,
        summary: 'Two to five finished backtests side by side',
        body: compareRunsSchema,
        response: { 200: runComparisonSchema },
      },
      handler: async (request) => {
        const { ids, points } = request.body
        const { userId } = callerOf(request)
        const runs = await Promise.all(ids.map((id) => readRunToCompare(database, { id, ownerId: userId })))
        return buildComparison(runs, points)
      },
    })
    app.get('/backtests/analytics', {
      config: { access: 'backtests:read', budget: 'reads' },
      schema: {
        tags: TAGS,
        summary: 'What the backtests of an account came to: success rate, returns, best and worst, month by month',
        querystring: analyticsQuerySchema,
        response: { 200: runAnalyticsSchema },
      },
      handler: async (request) => readAnalytics(database, callerOf(request).userId, request.query),
    })
  }
}

async function readRunToCompare(
  database: Database,
  key: { readonly id: string; readonly ownerId: string },
): Promise<RunToCompare> {
  const head = await requireDetails(database, key)
  return { head, judgement: await readRunJudgement(database, head), daily: await readRunList(database, head, 'daily') }
}
