import { type Database, DETAIL_COLUMNS } from '@stocklab/platform'
import {
  backtestParamsSchema,
  decisionPageSchema,
  decisionQuerySchema,
  fillPageSchema,
  fillQuerySchema,
  holdingPageSchema,
  holdingQuerySchema,
  lapsedPageSchema,
  lapsedQuerySchema,
  tradePageSchema,
  tradeQuerySchema,
} from '@stocklab/protocol'
import type { FastifyRequest } from 'fastify'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { requireDetails } from './find-run.js'
import { type ListQuery, type RunList, readListPage } from './run-lists.js'

const LISTS = [
  {
    path: 'trades',
    summary: 'Round trips; from and to are days of entry',
    querystring: tradeQuerySchema,
    page: tradePageSchema,
    list: { table: 'run_trades', columns: DETAIL_COLUMNS.trades, day: 'entry_date' },
  },
  {
    path: 'fills',
    summary: 'Executions',
    querystring: fillQuerySchema,
    page: fillPageSchema,
    list: { table: 'run_fills', columns: DETAIL_COLUMNS.fills, day: 'date' },
  },
  {
    path: 'lapsed',
    summary: 'Orders that were not filled, and why',
    querystring: lapsedQuerySchema,
    page: lapsedPageSchema,
    list: { table: 'run_lapsed', columns: DETAIL_COLUMNS.lapsed, day: 'date' },
  },
  {
    path: 'holdings',
    summary: 'What was held on the last day; from and to are days of entry',
    querystring: holdingQuerySchema,
    page: holdingPageSchema,
    list: { table: 'run_holdings', columns: DETAIL_COLUMNS.holdings, day: 'entry_date' },
  },
  {
    path: 'decisions',
    summary: 'What was decided on each day; code finds the days on which it was ordered',
    querystring: decisionQuerySchema,
    page: decisionPageSchema,
    list: {
      table: 'run_decisions',
      columns: { date: 'date', candidates: 'integer', equity: 'float8' },
      day: 'date',
    },
  },
] as const

/** The rows of a backtest, page by page. */
export function listRoutes(database: Database): Routes {
  return async (app) => {
    for (const { path, summary, querystring, page, list } of LISTS) {
      app.get(`/backtests/:id/${path}`, {
        config: { access: 'backtests:read', budget: 'reads' },
        schema: {
          tags: ['backtests'],
          summary,
          params: backtestParamsSchema,
          querystring,
          response: { 200: page },
        },
        handler: async (request, reply) => reply.send((await readPage(database, request, list)) as never),
      })
    }
  }
}

async function readPage(database: Database, request: FastifyRequest, list: RunList) {
  const { id } = request.params as { readonly id: string }
  const head = await requireDetails(database, { id, ownerId: callerOf(request).userId })
  return readListPage(database, head, list, request.query as ListQuery)
}
