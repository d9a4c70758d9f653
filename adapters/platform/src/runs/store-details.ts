import type { DecisionRow, RunResult } from '@stocklab/engine'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { arrayBytes, textArrayLiteral } from './array-bytes.js'
import { packDecision } from './decision-body.js'
import { DETAIL_COLUMNS, DETAIL_LISTS, type DetailList, type DetailType } from './detail-columns.js'

/** Where the rows of a run lie. */
export interface DetailsPlace {
  readonly detailsId: string
  /** First day of the month. */
  readonly month: string
}

/** Rows of one statement: enough that its fixed cost is nothing, few enough that a database of one thread stays awake. */
const ROWS_AT_ONCE = 5_000
const DECISION_BYTES_AT_ONCE = 2_000_000

/** Writes all lists of a run, whole columns at a time. */
export async function storeDetails(
  database: Database,
  place: DetailsPlace,
  run: { readonly result: RunResult; readonly decisions: readonly DecisionRow[] },
): Promise<void> {
  await sql`select create_run_partitions(${place.month}::date)`.execute(database)
  for (const list of DETAIL_LISTS) await storeList(database, place, { list, rows: run.result[list] })
  await storeDecisions(database, place, run.decisions)
}

interface ListRows {
  readonly list: DetailList
  readonly rows: readonly object[]
}

async function storeList(database: Database, place: DetailsPlace, { list, rows }: ListRows): Promise<void> {
  const columns = Object.entries(DETAIL_COLUMNS[list]) as [string, DetailType][]
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE) as Record<string, never>[]
    const arrays = columns.map(([name, type]) =>
      arrayOf(
        type,
        some.map((row) => row[name]),
      ),
    )
    await insertColumns(database, place, {
      table: `run_${list}`,
      names: columns.map(([name]) => name),
      arrays,
      firstSeq: start,
    })
  }
}

function arrayOf(type: DetailType | 'bytea', values: readonly unknown[]): RawBuilder<unknown> {
  return sql`${arrayBytes(type, values)}::${sql.raw(type)}[]`
}

async function storeDecisions(
  database: Database,
  place: DetailsPlace,
  decisions: readonly DecisionRow[],
): Promise<void> {
  let start = 0
  while (start < decisions.length) {
    const { bodies, end } = await packSome(decisions, start)
    const rows = decisions.slice(start, end)
    await insertColumns(database, place, {
      table: 'run_decisions',
      names: ['date', 'candidates', 'equity', 'ordered_codes', 'body'],
      arrays: [
        arrayOf(
          'date',
          rows.map(({ date }) => date),
        ),
        arrayOf(
          'integer',
          rows.map(({ candidates }) => candidates),
        ),
        arrayOf(
          'float8',
          rows.map(({ equity }) => equity),
        ),
        // An array of arrays would be taken apart whole: its rows travel as text.
        arrayOf(
          'text',
          rows.map(({ ordered }) => textArrayLiteral(ordered.map(({ code }) => code))),
        ),
        arrayOf('bytea', bodies),
      ],
      firstSeq: start,
      casts: { ordered_codes: 'text[]' },
    })
    start = end
  }
}

/** As many bodies as fit into one statement, at least one; packed a few at a time on zlib's threads. */
async function packSome(decisions: readonly DecisionRow[], start: number) {
  const bodies: Uint8Array[] = []
  let bytes = 0
  let end = start
  while (end < decisions.length && end - start < ROWS_AT_ONCE && bytes < DECISION_BYTES_AT_ONCE) {
    const packed = await Promise.all(decisions.slice(end, end + 64).map(packDecision))
    for (const body of packed) bytes += body.length
    bodies.push(...packed)
    end += packed.length
  }
  return { bodies, end }
}

interface Columns {
  readonly table: string
  readonly names: readonly string[]
  readonly arrays: readonly RawBuilder<unknown>[]
  readonly firstSeq: number
  readonly casts?: Readonly<Record<string, string>>
}

async function insertColumns(
  database: Database,
  { detailsId, month }: DetailsPlace,
  { table, names, arrays, firstSeq, casts = {} }: Columns,
): Promise<void> {
  const columns = sql.join(names.map((name) => sql.id(name)))
  const selected = sql.join(
    names.map((name) => (casts[name] === undefined ? sql.id(name) : sql`${sql.id(name)}::${sql.raw(casts[name])}`)),
  )
  await sql`
    insert into ${sql.table(table)} (month, run_id, seq, ${columns})
    select ${month}::date, ${detailsId}::uuid, ${firstSeq}::integer + place::integer - 1, ${selected}
    from unnest(${sql.join([...arrays])}) with ordinality as t (${columns}, place)
  `.execute(database)
}
