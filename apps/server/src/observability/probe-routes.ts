import { checkHealth, type Dependency, isPublicAddress } from '@stocklab/platform'
import { healthSchema } from '@stocklab/protocol'
import type { FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'
import { z } from 'zod'
import type { Routes } from '../http/create-app.js'
import { Problem } from '../http/problem.js'

export interface ProbePorts {
  readonly registry: Registry
  readonly dependencies: readonly Dependency[]
}

const now = () => performance.now()
const config = { access: 'public', budget: 'none' } as const
const tags = ['operation']

/** What machines ask a server for: whether it lives, whether it can answer, and its numbers. */
export function probeRoutes({ registry, dependencies }: ProbePorts): Routes {
  return async (app) => {
    app.get('/health', {
      config,
      schema: {
        tags,
        summary: 'Whether the process lives; asks nothing else',
        response: { 200: z.object({ status: z.literal('up') }).meta({ examples: [{ status: 'up' }] }) },
      },
      handler: async () => ({ status: 'up' as const }),
    })
    app.get('/ready', {
      config,
      schema: {
        tags,
        summary: 'Whether requests can be answered: 503 while something is away that is required',
        response: { 200: healthSchema, 503: healthSchema },
      },
      handler: async (_request, reply) => {
        const health = await checkHealth(dependencies, now)
        return reply
          .status(health.status === 'down' ? 503 : 200)
          .send({ ...health, dependencies: [...health.dependencies] })
      },
    })
    app.get('/metrics', {
      config,
      schema: { tags, summary: 'Metrics in the text format of Prometheus, for own networks and administrators' },
      handler: async (request, reply) => {
        requireNeighbour(request)
        return reply.type(registry.contentType).send(await registry.metrics())
      },
    })
  }
}

/**
 * Numbers tell much about an installation: whoever comes from the internet has to be an administrator. So has whoever comes by
 * a proxy that we do not know: then the address is the proxy's, and the whole internet looks like a neighbour.
 */
function requireNeighbour(request: FastifyRequest): void {
  const { headers, ip, ips } = request
  const isBehindStranger =
    headers.forwarded !== undefined || (headers['x-forwarded-for'] !== undefined && ips === undefined)
  if ((!isPublicAddress(ip) && !isBehindStranger) || request.identity?.role === 'admin') return
  throw new Problem('FORBIDDEN', 'expected a caller of an own network or an administrator')
}

/** The same question for people, behind the prefix of the API. */
export function healthRoutes({ dependencies }: Pick<ProbePorts, 'dependencies'>): Routes {
  return async (app) => {
    app.get('/health', {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'What the server stands on, how it is, and how fast it answers',
        response: { 200: healthSchema, 503: healthSchema },
      },
      handler: async (_request, reply) => {
        const health = await checkHealth(dependencies, now)
        return reply
          .status(health.status === 'down' ? 503 : 200)
          .send({ ...health, dependencies: [...health.dependencies] })
      },
    })
  }
}
