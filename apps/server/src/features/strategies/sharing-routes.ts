import {
  cloneStrategySchema,
  libraryListSchema,
  libraryParamsSchema,
  libraryQuerySchema,
  libraryStrategySchema,
  publicPageSchema,
  publicQuerySchema,
  publicStrategySchema,
  publishStrategySchema,
  rankingQuerySchema,
  rankingSchema,
  strategyParamsSchema,
  strategySchema,
} from '@stocklab/protocol'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { revisionTag } from './base-revision.js'
import { listLibrary, readLibraryStrategy } from './library/library-queries.js'
import type { StrategyPorts } from './ports.js'
import { rankStrategies } from './ranking/rank-strategies.js'
import { readStrategy } from './read-strategy.js'
import { cloneStrategy } from './sharing/clone-strategy.js'
import { readPublic, readPublicPage } from './sharing/public-queries.js'
import { publishStrategy, unpublishStrategy } from './sharing/publish-strategy.js'

const EVERYBODY = { access: 'public', budget: 'reads' } as const
const WRITE = { access: 'strategies:write', budget: 'writes' } as const
const TAGS = ['strategies']
const PUBLIC_TAGS = ['public strategies']

/** What an account shows to others, and takes from them. */
export function publishingRoutes(ports: StrategyPorts): Routes {
  const { database, cache } = ports
  return async (app) => {
    app.post('/strategies/:id/publish', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Show one revision to everybody; later ones stay private until they are published',
        params: strategyParamsSchema,
        body: publishStrategySchema,
        response: { 200: strategySchema },
      },
      handler: async (request) => {
        const { userId } = callerOf(request)
        const { id } = request.params
        await publishStrategy(ports, userId, { id, ...request.body })
        await cache.deleteKind('ranking')
        return readStrategy(database, userId, id)
      },
    })
    app.post('/strategies/:id/unpublish', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Take a strategy back; clones that were made stay',
        params: strategyParamsSchema,
        response: { 200: strategySchema },
      },
      handler: async (request) => {
        const { userId } = callerOf(request)
        const { id } = request.params
        await unpublishStrategy(database, userId, id)
        await cache.deleteKind('ranking')
        return readStrategy(database, userId, id)
      },
    })
    app.post('/strategies/:id/clone', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Make a strategy of your own from one you may read',
        params: strategyParamsSchema,
        body: cloneStrategySchema,
        response: { 201: strategySchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const id = await cloneStrategy(database, userId, { id: request.params.id, ...request.body })
        const strategy = await readStrategy(database, userId, id)
        return reply.status(201).header('etag', revisionTag(strategy)).send(strategy)
      },
    })
  }
}

/** What everybody sees. */
export function publicRoutes({ database, cache }: Pick<StrategyPorts, 'database' | 'cache'>): Routes {
  return async (app) => {
    app.get('/strategies/public', {
      config: EVERYBODY,
      schema: {
        tags: PUBLIC_TAGS,
        summary: 'Public strategies, published last first',
        querystring: publicQuerySchema,
        response: { 200: publicPageSchema },
      },
      handler: async ({ query }) => readPublicPage(database, query),
    })
    app.get('/strategies/public/ranking', {
      config: { ...EVERYBODY, edge: 'ranking' },
      schema: {
        tags: PUBLIC_TAGS,
        summary: 'Public strategies by a statistic and period; what followed publication stands apart',
        querystring: rankingQuerySchema,
        response: { 200: rankingSchema },
      },
      handler: async ({ query }) => rankStrategies({ database, cache }, query),
    })
    app.get('/strategies/public/:id', {
      config: EVERYBODY,
      schema: {
        tags: PUBLIC_TAGS,
        summary: 'A public strategy; without its document where its author hides it',
        params: strategyParamsSchema,
        response: { 200: publicStrategySchema },
      },
      handler: async ({ params, identity }) => readPublic(database, params.id, identity?.userId ?? null),
    })
    app.get('/strategies/library', {
      config: { ...EVERYBODY, edge: 'investor' },
      schema: {
        tags: PUBLIC_TAGS,
        summary: 'Strategies of known investors',
        querystring: libraryQuerySchema,
        response: { 200: libraryListSchema },
      },
      handler: async ({ query }) => ({ items: [...(await listLibrary({ database, cache }, query))] }),
    })
    app.get('/strategies/library/:libraryId', {
      config: { ...EVERYBODY, edge: 'investor' },
      schema: {
        tags: PUBLIC_TAGS,
        summary: 'One of them with its document, its source and what was changed for this market',
        params: libraryParamsSchema,
        response: { 200: libraryStrategySchema },
      },
      handler: async ({ params }) =>
        cache.getOrCompute(`investor:one:${params.libraryId}`, () => readLibraryStrategy(database, params.libraryId)),
    })
  }
}
