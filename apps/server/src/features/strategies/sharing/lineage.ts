import type { Database } from '@stocklab/platform'
import type { Ancestor } from '@stocklab/protocol'
import { sql } from 'kysely'

interface AncestorRow {
  readonly depth: number
  readonly id: string
  readonly revision: number | null
  readonly name: string
  readonly author: string | null
  readonly library_id: string | null
  readonly visible: boolean
}

/** Longer than any chain that people follow; it also ends a circle, should one ever be written. */
const MOST_ANCESTORS = 30

const HIDDEN: Ancestor = { visible: false, id: null, revision: null, name: null, author: null, libraryId: null }

/**
 * What a strategy was cloned from, nearest first, as far as the reader may see: the first ancestor that is not shown to
 * them ends the chain, and says only that it is there. Another's ancestor carries the name under which it is published.
 */
export async function readLineage(database: Database, id: string, readerId: string | null): Promise<Ancestor[]> {
  const { rows } = await sql<AncestorRow>`
    with recursive chain as (
      select 1 as depth, cloned_from_id as id, cloned_from_revision as revision
      from strategies where id = ${id} and cloned_from_id is not null
      union all
      select depth + 1, strategies.cloned_from_id, strategies.cloned_from_revision
      from chain join strategies on strategies.id = chain.id
      where strategies.cloned_from_id is not null and depth < ${MOST_ANCESTORS}
    )
    select chain.depth, chain.id, chain.revision, ancestor.library_id,
      case when ancestor.owner_id = ${readerId} then ancestor.name else ancestor.published_name end as name,
      case when ancestor.anonymous and ancestor.owner_id is distinct from ${readerId} then null
        else users.nickname end as author,
      ancestor.deleted_at is null
        and (ancestor.visibility = 'public' or coalesce(ancestor.owner_id = ${readerId}, false)) as visible
    from chain
      join strategies ancestor on ancestor.id = chain.id
      left join users on users.id = ancestor.owner_id
    order by chain.depth`.execute(database)
  const end = rows.findIndex(({ visible }) => !visible)
  const seen = (end < 0 ? rows : rows.slice(0, end)).map(toAncestor)
  return end < 0 ? seen : [...seen, HIDDEN]
}

function toAncestor({ id, revision, name, author, library_id }: AncestorRow): Ancestor {
  return { visible: true, id, revision, name, author, libraryId: library_id }
}
