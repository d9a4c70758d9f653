import type { Database } from '@stocklab/platform'
import {
  diffQuerySchema,
  exportQuerySchema,
  pageQuerySchema,
  revisionPageSchema,
  revisionParamsSchema,
  revisionSchema,
  strategyDiffSchema,
  strategyParamsSchema,
} from '@stocklab/protocol'
import { formatStrategy } from '@stocklab/strategy'
import { z } from 'zod'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'
import { cutPage, readCursor } from './cursor.js'
import { diffRevisions, documentOf, yamlOf } from './diff/diff-revisions.js'
import { readOwn, readRevision, readRevisionPage } from './strategy-queries.js'

const READ = { access: 'strategies:read', budget: 'reads' } as const
const TAGS = ['strategies']
const placeSchema = z.tuple([z.int().min(1).max(1e9)])

/** What a strategy was before: revisions, what changed between two, and their text. */
export function revisionRoutes(database: Database): Routes {
  return async (app) => {
    app.get('/strategies/:id/revisions', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Revisions, newest first',
        params: strategyParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: revisionPageSchema },
      },
      handler: async (request) => {
        const { id, revision } = await readOwn(database, callerOf(request).userId, request.params.id)
        const { limit, cursor } = request.query
        const before = cursor === undefined ? revision + 1 : readCursor(cursor, placeSchema)[0]
        const found = await readRevisionPage(database, id, { limit: limit + 1, before })
        const { rows, nextCursor } = cutPage(found, limit, (row) => [row.revision])
        return { items: [...rows], nextCursor }
      },
    })
    app.get('/strategies/:id/revisions/:revision', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'One revision with its document and its text',
        params: revisionParamsSchema,
        response: { 200: revisionSchema },
      },
      handler: async (request) => {
        const { id } = await readOwn(database, callerOf(request).userId, request.params.id)
        return readRevision(database, id, request.params.revision)
      },
    })
    app.get('/strategies/:id/diff', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'What changed from one revision to another, field by field and as text',
        params: strategyParamsSchema,
        querystring: diffQuerySchema,
        response: { 200: strategyDiffSchema },
      },
      handler: async (request) => {
        const { id } = await readOwn(database, callerOf(request).userId, request.params.id)
        return diffRevisions(database, id, request.query)
      },
    })
    app.get('/strategies/:id/export', {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'The document as a file; YAML keeps the comments it was written with',
        params: strategyParamsSchema,
        querystring: exportQuerySchema,
        response: { 200: z.string().meta({ examples: ['name: Momentum\nmarket: KRX\n'] }) },
      },
      handler: async (request, reply) => {
        const own = await readOwn(database, callerOf(request).userId, request.params.id)
        const { format } = request.query
        const revision = await readRevision(database, own.id, request.query.revision ?? own.revision)
        const text = format === 'yaml' ? yamlOf(revision) : formatStrategy(documentOf(revision.document), 'json')
        return reply
          .type(`application/${format}; charset=utf-8`)
          .header('content-disposition', attachment(`${own.name}.${revision.revision}.${format}`))
          .serializer((body: string) => body)
          .send(text)
      },
    })
  }
}

/** With a name in any script (RFC 6266). */
function attachment(name: string): string {
  const safe = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename*=UTF-8''${safe}`
}
