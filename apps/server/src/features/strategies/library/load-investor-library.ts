import type { Database } from '@stocklab/platform'
import type { StrategyAbout } from '@stocklab/strategy'
import { type RawBuilder, sql } from 'kysely'
import { knownUntil } from '../known-until.js'
import type { DataEnd } from '../ports.js'
import { contentHash, type ReadContent, requireContent } from '../read-content.js'
import { headOf, insertRevision, PRESENT } from '../write-strategy.js'

/** A strategy of a known investor as it lies in the repository. */
export interface InvestorStrategy {
  /** Name of its file, which is its id. */
  readonly name: string
  /** The document in YAML. */
  readonly source: string
  readonly about: StrategyAbout
  readonly turnover: 'low' | 'mid' | 'high'
  readonly measured: { readonly market: string; readonly statistics: Readonly<Record<string, number | string | null>> }
}

export interface LoadedLibrary {
  readonly added: number
  readonly revised: number
  readonly withdrawn: number
}

/**
 * Brings the library in the database to what the repository holds: a new document is added, a changed one becomes the next
 * revision, one that is gone is withdrawn. Loading the same again changes nothing, whoever else loads at the same time.
 */
export async function loadInvestorLibrary(
  ports: { readonly database: Database; readonly dataEnd: DataEnd },
  entries: readonly InvestorStrategy[],
): Promise<LoadedLibrary> {
  const shown: (Shown & { readonly entry: InvestorStrategy })[] = []
  for (const entry of entries) {
    const content = requireContent({ source: entry.source, format: 'yaml' })
    shown.push({ entry, content, dataEnd: await knownUntil(ports.dataEnd, content.document.market) })
  }
  return ports.database.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(hashtext('load_investor_library'))`.execute(within)
    let added = 0
    let revised = 0
    for (const { entry, ...what } of shown) {
      const outcome = await loadEntry(within, entry, what)
      if (outcome === 'added') added++
      if (outcome === 'revised') revised++
    }
    const withdrawn = await withdrawOthers(
      within,
      entries.map(({ name }) => name),
    )
    return { added, revised, withdrawn }
  })
}

interface Shown {
  readonly content: ReadContent
  readonly dataEnd: RawBuilder<string>
}

async function loadEntry(within: Database, entry: InvestorStrategy, shown: Shown) {
  const known = await within
    .selectFrom('strategies')
    .innerJoin('strategy_revisions', (join) =>
      join
        .onRef('strategy_revisions.strategy_id', '=', 'strategies.id')
        .onRef('strategy_revisions.revision', '=', 'strategies.revision'),
    )
    .select(['strategies.id', 'strategies.revision', 'strategy_revisions.content_hash', 'strategy_revisions.source'])
    .where('library_id', '=', entry.name)
    .executeTakeFirst()
  if (known === undefined) return addEntry(within, entry, shown)
  const { content } = shown
  const isSame = known.content_hash === contentHash(content.document) && known.source === content.source
  if (isSame) {
    await within.updateTable('strategies').set(besideOf(entry)).where('id', '=', known.id).execute()
    return 'same'
  }
  const revision = known.revision + 1
  await insertRevision(within, { strategyId: known.id, revision, content })
  await within
    .updateTable('strategies')
    .set({ ...besideOf(entry), ...publishedOf(shown, revision), updated_at: PRESENT })
    .where('id', '=', known.id)
    .execute()
  return 'revised'
}

async function addEntry(within: Database, entry: InvestorStrategy, shown: Shown): Promise<'added'> {
  const { id } = await within
    .insertInto('strategies')
    .values({ owner_id: null, library_id: entry.name, ...besideOf(entry), ...publishedOf(shown, 1) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertRevision(within, { strategyId: id, revision: 1, content: shown.content })
  return 'added'
}

/** What stands beside the document may change without a revision. */
function besideOf({ about, turnover, measured }: InvestorStrategy) {
  const tags = [...about.style, `risk:${about.risk}`, `turnover:${turnover}`].sort()
  return { tags, about: JSON.stringify({ ...about, turnover, measured }), deleted_at: null }
}

function publishedOf({ content, dataEnd }: Shown, revision: number) {
  const head = headOf(content)
  return {
    ...head,
    revision,
    visibility: 'public' as const,
    published_revision: revision,
    published_at: PRESENT,
    published_data_end: dataEnd,
    published_name: head.name,
    published_description: head.description,
    published_factors: head.factors,
  }
}

async function withdrawOthers(within: Database, names: readonly string[]): Promise<number> {
  const rows = await within
    .updateTable('strategies')
    .set({ deleted_at: PRESENT })
    .where('library_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`library_id <> all(${names}::text[])`)
    .returning('id')
    .execute()
  return rows.length
}
