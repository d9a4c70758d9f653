import type { Database } from '@stocklab/platform'
import type { Strategy } from '@stocklab/protocol'
import { readLineage } from './sharing/lineage.js'
import { readOwn, readRevision, summaryOf } from './strategy-queries.js'

/** A strategy of the account with its newest document. Throws STRATEGY_UNKNOWN. */
export async function readStrategy(database: Database, ownerId: string, id: string): Promise<Strategy> {
  const row = await readOwn(database, ownerId, id)
  const { document, source, sourceFormat, contentHash } = await readRevision(database, id, row.revision)
  const lineage = await readLineage(database, id, ownerId)
  return { ...summaryOf(row), document, source, sourceFormat, contentHash, lineage }
}
