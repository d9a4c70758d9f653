import { type Database, pinRun, readRunList } from '@stocklab/platform'
import {
  backtestParamsSchema,
  dailyQuerySchema,
  pinRunSchema,
  runDailySchema,
  runResultSchema,
} from '@stocklab/protocol'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { requireDetails, requireRun } from './find-run.js'
import { keepExtremes } from './keep-extremes.js'
import { readResult } from './result-view.js'

const READ = { access: 'backtests:read', budget: 'reads' } as const
const TAGS = ['backtests']

export function resultRoutes(database: Database): Routes {
  return async (app) => {
    app.get('/backtests/:id/result', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Statistics of a finished backtest with their names, and what it depended on',
        params: backtestParamsSchema,
        response: { 200: runResultSchema },
      },
      handler: async (request) => {
        const head = await requireRun(database, { id: request.params.id, ownerId: callerOf(request).userId })
        return readResult(database, head)
      },
    })
    app.get('/backtests/:id/daily', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Daily values, thinned without losing extremes where points are asked for',
        params: backtestParamsSchema,
        querystring: dailyQuerySchema,
        response: { 200: runDailySchema },
      },
      handler: async (request) => {
        const head = await requireDetails(database, { id: request.params.id, ownerId: callerOf(request).userId })
        const rows = await readRunList(database, head, 'daily')
        const { points = rows.length } = request.query
        const series = [
          rows.map((row) => row.total_value),
          rows.map((row) => row.drawdown),
          rows.map((row) => row.benchmark),
        ]
        return { days: rows.length, items: keepExtremes(series, points).map((k) => ({ ...rows[k]! })) }
      },
    })
    app.put('/backtests/:id/pin', {
      config: { access: 'backtests:run', budget: 'writes' },
      schema: {
        tags: TAGS,
        summary: 'Keep the rows of a backtest however old they are, or let them grow old again',
        params: backtestParamsSchema,
        body: pinRunSchema,
        response: { 200: pinRunSchema },
      },
      handler: async (request) => {
        const key = { id: request.params.id, ownerId: callerOf(request).userId }
        await requireRun(database, key)
        await pinRun(database, { ...key, ...request.body })
        return request.body
      },
    })
  }
}
