import {
  createdUniverseSchema,
  ownUniverseParamsSchema,
  ownUniverseSchema,
  themeParamsSchema,
  themeSchema,
} from '@stocklab/protocol'
import { z } from 'zod'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { Problem } from '../../../http/problem.js'
import { requireExpressions } from '../expressions.js'
import type { MarketPorts } from '../ports.js'
import { withUniqueName } from '../unique-name.js'
import { countOwnUniverses, deleteOwnUniverse, insertOwnUniverse, updateOwnUniverse } from './own-queries.js'
import { deleteTheme, THEMES_TAG, writeTheme } from './themes-queries.js'

/** Each condition among them is evaluated whenever the list is shown. */
const MOST_OWN = 50

/** Users keep universes of their own, administrators the themes. */
export function universeEditRoutes({ database, cache }: Pick<MarketPorts, 'database' | 'cache'>): Routes {
  return async (app) => {
    app.post('/universes', {
      config: { access: 'account', budget: 'writes' },
      schema: {
        tags: ['market'],
        summary: 'A universe of your own: a condition, or a list of codes',
        body: ownUniverseSchema,
        response: { 201: createdUniverseSchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        requireCondition(request.body.condition)
        if ((await countOwnUniverses(database, userId)) >= MOST_OWN)
          throw new Problem('LIST_FULL', `expected at most ${MOST_OWN} universes, you have as many`)
        const id = await withUniqueName(request.body.name, () => insertOwnUniverse(database, userId, request.body))
        return reply.status(201).send({ id })
      },
    })
    app.put('/universes/:id', {
      config: { access: 'account', budget: 'writes' },
      schema: {
        tags: ['market'],
        summary: 'Change a universe of your own',
        params: ownUniverseParamsSchema,
        body: ownUniverseSchema,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const { id } = request.params
        requireCondition(request.body.condition)
        const change = { id, universe: request.body }
        const found = await withUniqueName(request.body.name, () =>
          updateOwnUniverse(database, callerOf(request).userId, change),
        )
        if (!found) throw unknownUniverse(id)
        return reply.status(204).send(null)
      },
    })
    app.delete('/universes/:id', {
      config: { access: 'account', budget: 'writes' },
      schema: {
        tags: ['market'],
        summary: 'Delete a universe of your own',
        params: ownUniverseParamsSchema,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const { id } = request.params
        if (!(await deleteOwnUniverse(database, callerOf(request).userId, id))) throw unknownUniverse(id)
        return reply.status(204).send(null)
      },
    })
    app.put('/universes/themes/:id', {
      config: { access: 'admin', budget: 'writes' },
      schema: {
        tags: ['market'],
        summary: 'Write a theme, new or known',
        params: themeParamsSchema,
        body: themeSchema,
        response: { 204: z.null() },
      },
      handler: async ({ params: { id }, body }, reply) => {
        await writeTheme(database, id, body)
        await cache.deleteTag(THEMES_TAG)
        return reply.status(204).send(null)
      },
    })
    app.delete('/universes/themes/:id', {
      config: { access: 'admin', budget: 'writes' },
      schema: { tags: ['market'], summary: 'Delete a theme', params: themeParamsSchema, response: { 204: z.null() } },
      handler: async ({ params: { id } }, reply) => {
        if (!(await deleteTheme(database, id))) throw unknownUniverse(`theme:${id}`)
        await cache.deleteTag(THEMES_TAG)
        return reply.status(204).send(null)
      },
    })
  }
}

function requireCondition(condition: string | undefined): void {
  if (condition !== undefined) requireExpressions([{ path: 'condition', text: condition, expects: 'condition' }])
}

function unknownUniverse(id: string): Problem {
  return new Problem('UNIVERSE_UNKNOWN', `expected the id of a universe, received "${id}"`)
}
