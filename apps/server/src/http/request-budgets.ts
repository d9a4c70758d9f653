import type { RateLimit, RateLimitAnswer } from '@stocklab/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestBudget } from './access.js'
import { isSafe } from './csrf.js'
import { networkOf } from './network.js'
import { Problem } from './problem.js'

/** Requests a minute by budget. */
export type RequestBudgets = Readonly<Record<Exclude<RequestBudget, 'none'>, number>>

export const REQUEST_BUDGETS: RequestBudgets = { reads: 600, writes: 120, heavy: 30, credentials: 20 }

const WINDOW_MS = 60_000

export interface BudgetOptions {
  readonly rateLimit: RateLimit
  readonly budgets: RequestBudgets
}

/** Counts requests by budget on all nodes together: those of an account by account, those of nobody by address. */
export function limitRequests(app: FastifyInstance, options: BudgetOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    const { budget = isSafe(request) ? 'reads' : 'writes', access } = request.routeOptions.config
    if (access === undefined || budget === 'none') return
    // Who guesses credentials does not get a new budget with each account that he guesses for.
    const caller = budget === 'credentials' ? undefined : request.identity?.userId
    await draw(request, reply, { ...options, budget, caller })
  })
}

/** Draws one from the budget of the address for a credential that was refused. */
export async function drawForRefused(request: FastifyRequest, reply: FastifyReply, options: BudgetOptions) {
  await draw(request, reply, { ...options, budget: 'credentials', caller: undefined })
}

interface Draw extends BudgetOptions {
  readonly budget: keyof RequestBudgets
  readonly caller: string | undefined
}

async function draw(request: FastifyRequest, reply: FastifyReply, { rateLimit, budgets, budget, caller }: Draw) {
  const limit = budgets[budget]
  const key = `requests:${budget}:${caller ?? networkOf(request.ip)}`
  const answer = await rateLimit.take(key, { limit, windowMs: WINDOW_MS })
  addRateHeaders(reply, limit, answer)
  if (answer.allowed) return
  throw new Problem('RATE_LIMITED', `expected at most ${limit} requests a minute of the budget ${budget}`, {
    retryAfterSeconds: Math.max(1, Math.ceil(answer.resetMs / 1000)),
  })
}

function addRateHeaders(reply: FastifyReply, limit: number, { remaining, resetMs }: RateLimitAnswer): void {
  reply.header('ratelimit-limit', limit)
  reply.header('ratelimit-remaining', remaining)
  reply.header('ratelimit-reset', Math.ceil(resetMs / 1000))
}
