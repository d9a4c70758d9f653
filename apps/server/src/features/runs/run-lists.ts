import { type Database, type DetailType, placeOf, type RunHead, unpackDecision } from '@stocklab/platform'
import { type RawBuilder, sql } from 'kysely'
import { Problem } from '../../http/problem.js'
import { readListCursor, writeListCursor } from './list-cursor.js'

/** A list of a run that is read page by page. */
export interface RunList {
  readonly table: 'run_fills' | 'run_lapsed' | 'run_trades' | 'run_holdings' | 'run_decisions'
  readonly columns: Readonly<Record<string, DetailType>>
  /** The day by which it is filtered. */
  readonly day: string
}

export interface ListQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly sort: string
  readonly order: 'asc' | 'desc'
  readonly code?: string | undefined
  readonly side?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Page {
  readonly items: Record<string, unknown>[]
  readonly nextCursor: string | null
}

type Row = Record<string, unknown> & { readonly seq: number }

/** One page in the order asked for; rows that are equal in it stand in the order of the run. */
export async function readListPage(database: Database, head: RunHead, list: RunList, query: ListQuery): Promise<Page> {
  const { detailsId, month } = placeOf(head)
  const columns = list.table === 'run_decisions' ? [...Object.keys(list.columns), 'body'] : Object.keys(list.columns)
  const direction = sql.raw(query.order)
  const conditions = [
    sql`run_id = ${detailsId}::uuid and month = ${month}::date`,
    ...filters(list, query),
    ...behindCursor(list, query),
  ]
  const { rows } = await sql<Row>`
    select seq, ${sql.join(columns.map((name) => sql.id(name)))}
    from ${sql.table(list.table)}
    where ${sql.join(conditions, sql` and `)}
    order by ${sql.id(query.sort)} ${direction}, seq ${direction}
    limit ${query.limit + 1}
  `.execute(database)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const nextCursor = rows.length > query.limit && last !== undefined ? writeListCursor(query, last) : null
  return { items: page.map(itemOf), nextCursor }
}

function itemOf({ body, ...row }: Row): Record<string, unknown> {
  return body === undefined ? row : { ...unpackDecision(body as Uint8Array), seq: row.seq }
}

function filters({ table, day }: RunList, { code, side, from, to }: ListQuery): RawBuilder<unknown>[] {
  const ofCode = table === 'run_decisions' ? sql`ordered_codes @> array[${code}]::text[]` : sql`code = ${code}`
  return [
    ...(code === undefined ? [] : [ofCode]),
    ...(side === undefined ? [] : [sql`side = ${side}`]),
    ...(from === undefined ? [] : [sql`${sql.id(day)} >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`${sql.id(day)} <= ${to}::date`]),
  ]
}

function behindCursor({ columns }: RunList, query: ListQuery): RawBuilder<unknown>[] {
  if (query.cursor === undefined) return []
  const { value, seq } = readListCursor(query.cursor, query)
  const type = query.sort === 'seq' ? 'integer' : columns[query.sort]
  if (type === undefined) throw new Problem('INPUT_INVALID', `sort: there is no column ${query.sort}`)
  const behind = sql.raw(query.order === 'asc' ? '>' : '<')
  return [sql`(${sql.id(query.sort)}, seq) ${behind} (${value}::text::${sql.raw(type)}, ${seq}::integer)`]
}
