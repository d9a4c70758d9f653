import type { Tables } from '@stocklab/platform'
import { RANKED_STATISTICS, type RankingQuery } from '@stocklab/protocol'
import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { readCursor } from '../cursor.js'
import type { FigureRow } from './figure-queries.js'

type Prefixed<Row, Prefix extends string> = { [Key in keyof Row & string as `${Prefix}${Key}`]: Row[Key] | null }

export type RankingRow = Selectable<Tables['strategy_records']> &
  Prefixed<FigureRow, 'before_'> &
  Prefixed<FigureRow, 'after_'> & {
    readonly value: number
    readonly name: string
    readonly market: string
    readonly tags: string[]
    readonly author: string | null
    readonly library_id: string | null
    readonly details_hidden: boolean
    readonly published_at: Date
    readonly published_data_end: string | null
  }

/** Places before it, its value and its id: of the last entry of a page. */
const placeSchema = z.tuple([z.int().min(0).max(1e9), z.number(), z.uuid()])
type Place = z.infer<typeof placeSchema>

export function placeOfCursor(cursor: string | undefined): Place | undefined {
  return cursor === undefined ? undefined : readCursor(cursor, placeSchema)
}

/**
 * Public strategies in the order of a statistic, the better first; equal ones in the order of their ids, so that pages
 * never change places. What has no value is not ranked. One row more than the page holds.
 */
export function rankingRowsQuery(query: RankingQuery): RawBuilder<RankingRow> {
  const { period, part, market, limit } = query
  const direction = RANKED_STATISTICS[query.statistic] === 'high' ? sql`desc` : sql`asc`
  return sql<RankingRow>`
    select ranked.*, author.nickname as author,
      ${figureColumns('before')}, ${figureColumns('after')}
    from (
      select strategy_records.*, ${rankedValue(query)} as value, strategies.published_name as name, strategies.market,
        strategies.tags, strategies.library_id, strategies.details_hidden, strategies.published_at,
        strategies.published_data_end, strategies.owner_id, strategies.anonymous
      from strategies
        join strategy_records
          on strategy_records.strategy_id = strategies.id
          and strategy_records.revision = strategies.published_revision
        join strategy_figures figure
          on figure.strategy_id = strategies.id and figure.period = ${period} and figure.part = ${part}
      where strategies.visibility = 'public' and strategies.deleted_at is null
        and ${rankedValue(query)} is not null
        and ${market === undefined ? sql`true` : sql`strategies.market = ${market}`}
        and ${behindCursor(query)}
      order by value ${direction}, strategies.id
      limit ${limit + 1}
    ) ranked
      left join users author on author.id = ranked.owner_id and not ranked.anonymous
      left join strategy_figures before
        on before.strategy_id = ranked.strategy_id and before.period = ${period} and before.part = 'before'
      left join strategy_figures after
        on after.strategy_id = ranked.strategy_id and after.period = ${period} and after.part = 'after'
    order by ranked.value ${direction}, ranked.strategy_id`
}

/** The deflated ratio belongs to the whole run, whatever the period. */
function rankedValue({ statistic }: RankingQuery): RawBuilder<number> {
  return statistic === 'dsr'
    ? sql`strategy_records.deflated_sharpe`
    : sql`(figure.values ->> ${sql.lit(statistic)})::float8`
}

function behindCursor(query: RankingQuery): RawBuilder<SqlBool> {
  const place = placeOfCursor(query.cursor)
  if (place === undefined) return sql`true`
  const [, value, id] = place
  const isWorse = RANKED_STATISTICS[query.statistic] === 'high' ? sql`<` : sql`>`
  return sql`(${rankedValue(query)} ${isWorse} ${value}::float8
    or (${rankedValue(query)} = ${value}::float8 and strategies.id > ${id}::uuid))`
}

function figureColumns(part: 'before' | 'after') {
  const columns = ['from_date', 'to_date', 'returns', 'values', 'reasons'] as const
  return sql.join(columns.map((column) => sql`${sql.ref(`${part}.${column}`)} as ${sql.ref(`${part}_${column}`)}`))
}
