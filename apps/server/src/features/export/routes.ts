import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, exportOwner } from '@stocklab/platform'
import { callerOf } from '../../http/access.js'
import type { Routes } from '../../http/create-app.js'

/** Everything that an account owns, in one file. */
export function exportRoutes(database: Database): Routes {
  return async (app) => {
    app.get('/auth/me/export', {
      config: { access: 'session', budget: 'heavy' },
      schema: {
        tags: ['accounts'],
        summary: 'Everything the account owns as gzipped JSON lines, without passwords and keys',
        produces: ['application/gzip'],
      },
      handler: async (request, reply) => {
        const now = new Date()
        // Whole before it is sent: a slow reader must not hold the database's transaction open.
        const file = join(tmpdir(), `stocklab-export-${randomUUID()}`)
        try {
          await exportOwner(database, { ownerId: callerOf(request).userId, file, now })
        } catch (error) {
          await rm(file, { force: true })
          throw error
        }
        const stream = createReadStream(file)
        stream.once('close', () => void rm(file, { force: true }))
        return reply
          .type('application/gzip')
          .header('content-disposition', `attachment; filename="stocklab-${now.toISOString().slice(0, 10)}.ndjson.gz"`)
          .send(stream)
      },
    })
  }
}
