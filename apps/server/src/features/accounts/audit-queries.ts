import type { Database } from '@stocklab/platform'
import type { auditPageSchema, PageQuery } from '@stocklab/protocol'
import type { z } from 'zod'
import { readCursor, writeCursor } from './paged.js'

export interface AuditFilter {
  readonly subjectId?: string | undefined
  readonly action?: string | undefined
}

/** What was done, newest first. */
export async function readAuditLog(
  database: Database,
  filter: AuditFilter,
  { limit, cursor }: PageQuery,
): Promise<z.infer<typeof auditPageSchema>> {
  const before = readCursor(cursor)
  let query = database
    .selectFrom('audit_log')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.action !== undefined) query = query.where('action', '=', filter.action)
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      action: row.action,
      actorId: row.actor_id,
      subjectId: row.subject_id,
      address: row.address,
      detail: row.detail,
    })),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(last.id) : null,
  }
}
