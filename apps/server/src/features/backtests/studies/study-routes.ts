import {
  backtestParamsSchema,
  backtestSchema,
  createStudySchema,
  idempotencyHeadersSchema,
  partialStudySchema,
  studyResultSchema,
} from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { requireJob } from '../end-backtest.js'
import type { BacktestPorts } from '../ports.js'
import { showBacktest, stateOf } from '../show-backtest.js'
import { createStudy } from './create-study.js'
import { readPartial, readStudyResult } from './read-study.js'

const READ = { access: 'backtests:read', budget: 'reads' } as const
const TAGS = ['backtests']

/** Optimisations, walk forwards and Monte Carlo studies, whose parts spread over all workers. */
export function studyRoutes(ports: BacktestPorts): Routes {
  const { database } = ports
  return async (app) => {
    app.post('/backtests/studies', {
      config: { access: 'backtests:run', budget: 'heavy' },
      schema: {
        tags: TAGS,
        summary: 'Search, walk forward or shuffle a strategy',
        description:
          'A study is followed, cancelled and tried again as a single backtest is; see `partial` while it runs.',
        headers: idempotencyHeadersSchema,
        body: createStudySchema,
        response: { 202: backtestSchema },
      },
      handler: async (request, reply) => {
        const wish = { body: request.body, idempotencyKey: request.headers['idempotency-key'] }
        const job = await createStudy(ports, callerOf(request), wish)
        return reply.status(202).send(await showBacktest(database, job))
      },
    })
    app.get('/backtests/:id/partial', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'What a study has found so far',
        params: backtestParamsSchema,
        response: { 200: partialStudySchema },
      },
      handler: async (request, reply) => {
        const job = await requireJob({ database }, callerOf(request).userId, request.params.id)
        const { status, parts } = stateOf(job)
        reply.header('cache-control', 'no-store')
        const found = await readPartial(database, job)
        return { status, parts, found: found === null ? null : { ...found } }
      },
    })
    app.get('/backtests/:id/study', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'The result of a completed study',
        params: backtestParamsSchema,
        response: { 200: studyResultSchema },
      },
      handler: async (request) => {
        const job = await requireJob({ database }, callerOf(request).userId, request.params.id)
        return (await readStudyResult(database, job)).json as Record<string, unknown>
      },
    })
    app.get('/backtests/:id/study/report', {
      config: READ,
      schema: { tags: TAGS, summary: 'The page of a completed study', params: backtestParamsSchema },
      handler: async (request, reply) => {
        const job = await requireJob({ database }, callerOf(request).userId, request.params.id)
        const { files } = await readStudyResult(database, job)
        const page = Object.entries(files).find(([name]) => name.endsWith('.html'))?.[1] ?? ''
        return (
          reply
            .type('text/html; charset=utf-8')
            // A page of somebody's own words must not act in our name.
            .header(
              'content-security-policy',
              "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:",
            )
            .send(page)
        )
      },
    })
  }
}
