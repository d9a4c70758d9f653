import { type JobFilter, listJobs, readLog } from '@stocklab/platform'
import {
  type BacktestQuery,
  backtestLogQuerySchema,
  backtestLogSchema,
  backtestPageSchema,
  backtestParamsSchema,
  backtestQuerySchema,
  backtestSchema,
  backtestStatusSchema,
} from '@stocklab/protocol'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { Problem } from '../../http/problem.js'
import { requireJob } from './end-backtest.js'
import type { BacktestPorts } from './ports.js'
import { showBacktest, showStatus } from './show-backtest.js'

const READ = { access: 'backtests:read', budget: 'reads' } as const
const TAGS = ['backtests']
const DAY_MS = 86_400_000

/** Where backtests stand; their results are read under routes of their own. */
export function readRoutes({ database }: Pick<BacktestPorts, 'database'>): Routes {
  return async (app) => {
    app.get('/backtests', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Own backtests, the newest first',
        querystring: backtestQuerySchema,
        response: { 200: backtestPageSchema },
      },
      handler: async (request) => {
        const { limit } = request.query
        const jobs = await listJobs(database, callerOf(request).userId, filterOf(request.query))
        const items = await Promise.all(jobs.slice(0, limit).map((job) => showBacktest(database, job)))
        return { items, nextCursor: jobs.length > limit ? String(jobs[limit - 1]?.seq) : null }
      },
    })
    app.get('/backtests/:id', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'A backtest and where it stands',
        params: backtestParamsSchema,
        response: { 200: backtestSchema },
      },
      handler: async (request) =>
        showBacktest(database, await requireJob({ database }, callerOf(request).userId, request.params.id)),
    })
    app.get('/backtests/:id/status', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Where a backtest stands, for those who ask again and again',
        params: backtestParamsSchema,
        response: { 200: backtestStatusSchema },
      },
      handler: async (request, reply) => {
        const job = await requireJob({ database }, callerOf(request).userId, request.params.id)
        reply.header('cache-control', 'no-store')
        return showStatus(database, job)
      },
    })
    app.get('/backtests/:id/log', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'What a backtest said of itself',
        params: backtestParamsSchema,
        querystring: backtestLogQuerySchema,
        response: { 200: backtestLogSchema },
      },
      handler: async (request) => {
        const { id } = await requireJob({ database }, callerOf(request).userId, request.params.id)
        const lines = await readLog(database, id, request.query)
        return { lines: lines.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })) }
      },
    })
  }
}

function filterOf({ limit, cursor, from, to, status, kind, strategyId, market }: BacktestQuery): JobFilter {
  return {
    limit: limit + 1,
    ...(cursor === undefined ? {} : { before: placeOf(cursor) }),
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(strategyId === undefined ? {} : { strategyId }),
    ...(market === undefined ? {} : { market }),
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(to === undefined ? {} : { to: new Date(Date.parse(to) + DAY_MS) }),
  }
}

function placeOf(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new Problem('INPUT_INVALID', 'cursor: expected the nextCursor of a page of this list')
}
