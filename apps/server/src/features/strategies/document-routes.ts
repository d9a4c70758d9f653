import type { Database } from '@stocklab/platform'
import { importStrategySchema, strategySchema, validateStrategySchema, validationSchema } from '@stocklab/protocol'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { revisionTag } from './base-revision.js'
import { requireContent } from './read-content.js'
import { readStrategy } from './read-strategy.js'
import { validateContent } from './validate-content.js'
import { createStrategy } from './write-strategy.js'

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml']
const TAGS = ['strategies']

/** Documents as people write them: checked with places, and imported as text. */
export function documentRoutes(database: Database): Routes {
  return async (app) => {
    app.addContentTypeParser(YAML_TYPES, { parseAs: 'string' }, async (_request: unknown, body: string | Buffer) =>
      String(body),
    )
    app.post('/strategies/validate', {
      config: { access: 'strategies:read', budget: 'heavy' },
      schema: {
        tags: TAGS,
        summary: 'Every fault of a document with line and column, or what it would read; nothing is stored',
        body: validateStrategySchema,
        response: { 200: validationSchema },
      },
      handler: async ({ body }) => validateContent(typeof body === 'string' ? { source: body, format: 'yaml' } : body),
    })
    app.post('/strategies/import', {
      config: { access: 'strategies:write', budget: 'heavy' },
      schema: {
        tags: TAGS,
        summary: 'Store a new strategy from its YAML text, comments included',
        consumes: [...YAML_TYPES, 'text/plain'],
        body: importStrategySchema,
        response: { 201: strategySchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const content = requireContent({ source: request.body, format: 'yaml' })
        const id = await createStrategy(database, userId, { content, tags: [] })
        const strategy = await readStrategy(database, userId, id)
        return reply.status(201).header('etag', revisionTag(strategy)).send(strategy)
      },
    })
  }
}
