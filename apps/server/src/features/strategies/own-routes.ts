import {
  createStrategySchema,
  setTagsSchema,
  strategyPageSchema,
  strategyParamsSchema,
  strategyQuerySchema,
  strategySchema,
  updateStrategySchema,
} from '@stocklab/protocol'
import { z } from 'zod'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { baseRevision, ifMatchSchema, revisionTag } from './base-revision.js'
import type { StrategyPorts } from './ports.js'
import { requireContent } from './read-content.js'
import { readStrategy } from './read-strategy.js'
import { readOwnPage } from './strategy-queries.js'
import { changeStrategy, createStrategy, deleteStrategy, setTags } from './write-strategy.js'

const READ = { access: 'strategies:read', budget: 'reads' } as const
/** Documents are read and checked where all requests are answered. */
const WRITE_DOCUMENT = { access: 'strategies:write', budget: 'heavy' } as const
const WRITE = { access: 'strategies:write', budget: 'writes' } as const
const TAGS = ['strategies']

/** An account's own strategies; another's are as unknown as those that never were. */
export function ownRoutes({ database, cache }: Pick<StrategyPorts, 'database' | 'cache'>): Routes {
  return async (app) => {
    app.get('/strategies', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Own strategies, changed last first',
        querystring: strategyQuerySchema,
        response: { 200: strategyPageSchema },
      },
      handler: async (request) => readOwnPage(database, callerOf(request).userId, request.query),
    })
    app.post('/strategies', {
      config: WRITE_DOCUMENT,
      schema: {
        tags: TAGS,
        summary: 'Store a new strategy',
        body: createStrategySchema,
        response: { 201: strategySchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { tags, note, ...content } = request.body
        const id = await createStrategy(database, userId, { content: requireContent(content), tags, note })
        const strategy = await readStrategy(database, userId, id)
        return reply.status(201).header('etag', revisionTag(strategy)).send(strategy)
      },
    })
    app.get('/strategies/:id', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'A strategy with its newest document; its ETag names the revision',
        params: strategyParamsSchema,
        response: { 200: strategySchema },
      },
      handler: async (request, reply) => {
        const strategy = await readStrategy(database, callerOf(request).userId, request.params.id)
        return reply.header('etag', revisionTag(strategy)).send(strategy)
      },
    })
    app.put('/strategies/:id', {
      config: WRITE_DOCUMENT,
      schema: {
        tags: TAGS,
        summary: 'Store a change as the next revision of the one that was edited',
        params: strategyParamsSchema,
        headers: ifMatchSchema,
        body: updateStrategySchema,
        response: { 200: strategySchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const { id } = request.params
        const { revision, note, ...content } = request.body
        const base = baseRevision(request.headers['if-match'], revision)
        await changeStrategy(database, userId, { id, base, content: requireContent(content), note })
        const strategy = await readStrategy(database, userId, id)
        return reply.header('etag', revisionTag(strategy)).send(strategy)
      },
    })
    app.put('/strategies/:id/tags', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Replace the tags, which belong to the strategy and not to a revision',
        params: strategyParamsSchema,
        body: setTagsSchema,
        // Not the schema of the body: that one brings tags into order, which cannot be undone on the way out.
        response: {
          200: z.object({ tags: z.array(z.string()) }).meta({ examples: [{ tags: ['low-risk', 'value'] }] }),
        },
      },
      handler: async (request) => {
        const { tags } = request.body
        const { visibility } = await setTags(database, callerOf(request).userId, { id: request.params.id, tags })
        if (visibility === 'public') await cache.deleteKind('ranking')
        return { tags }
      },
    })
    app.delete('/strategies/:id', {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Delete a strategy; results of its runs stay',
        params: strategyParamsSchema,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        await deleteStrategy(database, callerOf(request).userId, request.params.id)
        await cache.deleteKind('ranking')
        return reply.status(204).send(null)
      },
    })
  }
}
