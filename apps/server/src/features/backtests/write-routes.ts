import {
  backtestParamsSchema,
  backtestSchema,
  createBacktestSchema,
  idempotencyHeadersSchema,
} from '@stocklab/protocol'
import { z } from 'zod'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { createBacktest } from './create-backtest.js'
import { cancelBacktest, deleteBacktest, retryBacktest } from './end-backtest.js'
import type { BacktestPorts } from './ports.js'
import { showBacktest } from './show-backtest.js'

const WRITE = { access: 'backtests:run', budget: 'writes' } as const
const TAGS = ['backtests']

/** What changes backtests: begin, cancel, try again, forget. */
export function writeRoutes(ports: BacktestPorts): Routes {
  const { database } = ports
  return async (app) => {
    app.post('/backtests', {
      config: { access: 'backtests:run', budget: 'heavy' },
      schema: {
        tags: TAGS,
        summary: 'Run a strategy over the past',
        description:
          'Answers 202 at once, with an estimate and the place in the queue; follow it under `stream` or `status`. Where ' +
          'the same document ran on the same data before, 200 and a backtest that is completed already.',
        headers: idempotencyHeadersSchema,
        body: createBacktestSchema,
        response: { 200: backtestSchema, 202: backtestSchema },
      },
      handler: async (request, reply) => {
        const wish = { body: request.body, idempotencyKey: request.headers['idempotency-key'] }
        const job = await createBacktest(ports, callerOf(request), wish)
        const shown = await showBacktest(database, job)
        return reply.status(job.status === 'completed' ? 200 : 202).send(shown)
      },
    })
    app.post('/backtests/:id/cancel', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Stop a backtest; one that runs has stopped when its status says so',
        params: backtestParamsSchema,
        response: { 202: backtestSchema },
      },
      handler: async (request, reply) => {
        const job = await cancelBacktest(ports, callerOf(request).userId, request.params.id)
        return reply.status(202).send(await showBacktest(database, job))
      },
    })
    app.post('/backtests/:id/retry', {
      config: { access: 'backtests:run', budget: 'heavy' },
      schema: {
        tags: TAGS,
        summary: 'Run a backtest that failed or was cancelled once more',
        params: backtestParamsSchema,
        response: { 202: backtestSchema },
      },
      handler: async (request, reply) => {
        const job = await retryBacktest(ports, callerOf(request).userId, request.params.id)
        return reply.status(202).send(await showBacktest(database, job))
      },
    })
    app.delete('/backtests/:id', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Forget a backtest that has ended, with its result',
        params: backtestParamsSchema,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        await deleteBacktest(ports, callerOf(request).userId, request.params.id)
        return reply.status(204).send(null)
      },
    })
  }
}
