import { PARAMETRISED_FACTORS } from '@stocklab/strategy'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

interface Filters {
  readonly q?: string | undefined
  readonly tag?: readonly string[] | undefined
  readonly factor?: readonly string[] | undefined
  readonly market?: string | undefined
}

export type Condition = RawBuilder<SqlBool>

/** What an owner's list is narrowed by: the newest revision. */
export function ownFilters({ q, tag, factor, market }: Filters): readonly Condition[] {
  return [
    ...(q === undefined ? [] : [sql<SqlBool>`strategies.search @@ to_tsquery('simple', ${prefixQuery(q)})`]),
    ...(tag === undefined ? [] : [sql<SqlBool>`strategies.tags @> ${tag}::text[]`]),
    ...(factor ?? []).map((name) => sql<SqlBool>`strategies.factors && ${namesOf(name)}::text[]`),
    ...(market === undefined ? [] : [sql<SqlBool>`strategies.market = ${market}`]),
  ]
}

/** What public lists are narrowed by: what was published. Where details are hidden, the factors are no way to guess them. */
export function publicFilters({ q, tag, factor, market }: Filters): readonly Condition[] {
  return [
    ...(q === undefined ? [] : [sql<SqlBool>`strategies.published_search @@ to_tsquery('simple', ${prefixQuery(q)})`]),
    ...(tag === undefined ? [] : [sql<SqlBool>`strategies.tags @> ${tag}::text[]`]),
    ...(factor ?? []).map(
      (name) =>
        sql<SqlBool>`(not strategies.details_hidden and strategies.published_factors && ${namesOf(name)}::text[])`,
    ),
    ...(market === undefined ? [] : [sql<SqlBool>`strategies.market = ${market}`]),
  ]
}

/** Words that all have to begin some word; letters and digits alone, so that nothing in them is syntax. */
function prefixQuery(q: string): string {
  const words = q.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.map((word) => `${word}:*`).join(' & ')
}

/** A parametrised form stands for its usual parameters, too: `rsi` finds `rsi_14`. */
function namesOf(factor: string): readonly string[] {
  return [factor, ...Object.keys(PARAMETRISED_FACTORS.get(factor)?.ids ?? {})]
}
