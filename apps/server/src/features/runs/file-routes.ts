import { type Database, readRun, readRunDecisions, readRunList, type StoredRun } from '@stocklab/platform'
import {
  backtestParamsSchema,
  type RunTableName,
  runExportQuerySchema,
  whyAnswerSchema,
  whyQuerySchema,
} from '@stocklab/protocol'
import { resultJson } from '@stocklab/studies'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { requireDetails } from './find-run.js'
import type { RunPorts } from './ports.js'

const HEAVY = { access: 'backtests:read', budget: 'heavy' } as const
const TAGS = ['backtests']
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json; charset=utf-8',
} as const

interface Key {
  readonly id: string
  readonly ownerId: string
}

/** What is made of a whole run: its report, why it did what it did, its tables as files. */
export function fileRoutes({ database, studies }: RunPorts): Routes {
  return async (app) => {
    app.get('/backtests/:id/report', {
      config: HEAVY,
      schema: {
        tags: TAGS,
        summary: 'The report as one HTML page in Korean and English',
        params: backtestParamsSchema,
        produces: ['text/html'],
      },
      handler: async (request, reply) => {
        const run = await requireWholeRun(database, { id: request.params.id, ownerId: callerOf(request).userId })
        const page = await studies.report(run)
        // The page brings its styles and its script along, and asks nobody for more.
        return reply
          .type('text/html; charset=utf-8')
          .header(
            'content-security-policy',
            "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
          )
          .send(page)
      },
    })
    app.get('/backtests/:id/why', {
      config: HEAVY,
      schema: {
        tags: TAGS,
        summary: 'Why the backtest bought, sold or left alone one code on one day',
        params: backtestParamsSchema,
        querystring: whyQuerySchema,
        response: { 200: whyAnswerSchema },
      },
      handler: async (request, reply) => {
        const run = await requireWholeRun(database, { id: request.params.id, ownerId: callerOf(request).userId })
        const { code, date } = request.query
        const answer = await studies.why(run, code, date)
        return reply.send({ ...answer, madeUp: run.result.manifest.made_up } as never)
      },
    })
    app.get('/backtests/:id/export', {
      config: HEAVY,
      schema: {
        tags: TAGS,
        summary: 'A table of the backtest as CSV, Parquet or JSON, or its whole result as JSON',
        params: backtestParamsSchema,
        querystring: runExportQuerySchema,
        produces: Object.values(TYPES),
      },
      handler: async (request, reply) => {
        const key = { id: request.params.id, ownerId: callerOf(request).userId }
        const { format, table } = request.query
        const file =
          table === undefined
            ? Buffer.from(resultJson((await requireWholeRun(database, key)).result))
            : await studies.table({ name: table, format, rows: await readTable(database, key, table) })
        const name = `${key.id}-${table ?? 'result'}.${format}`
        return reply.type(TYPES[format]).header('content-disposition', `attachment; filename="${name}"`).send(file)
      },
    })
  }
}

async function requireWholeRun(database: Database, key: Key): Promise<StoredRun> {
  await requireDetails(database, key)
  return (await readRun(database, key))!
}

async function readTable(database: Database, key: Key, table: RunTableName): Promise<readonly object[]> {
  const head = await requireDetails(database, key)
  return table === 'decisions' ? readRunDecisions(database, head) : readRunList(database, head, table)
}
