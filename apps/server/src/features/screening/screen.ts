import { epochDay, isoDate } from '@stocklab/domain'
import { documentFilters, planExpressions } from '@stocklab/engine'
import type { ScreenAnswer, ScreenRequest } from '@stocklab/protocol'
import { Problem } from '../../http/problem.js'
import { requireExpressions } from '../market/expressions.js'
import { cutPage } from '../market/page-cursor.js'
import { boardOn, known, sectorOn, statusOn } from '../market/quotes/build-quote.js'
import { bindText } from '../market/view/bind-text.js'
import type { UniverseFilters } from '../market/view/market-task.js'
import type { MarketView } from '../market/view/market-view.js'

/** A screen whose names were looked up: the session, and what its universe is as filters; null = every listed one. */
export interface PreparedScreen {
  readonly request: ScreenRequest
  readonly t: number
  readonly universe: UniverseFilters | null
}

/** Throws EXPRESSION_INVALID with the place of every fault, or INPUT_INVALID. */
export function requireScreen({ condition, columns, sort }: ScreenRequest): void {
  requireExpressions([
    ...(condition === undefined ? [] : [{ path: 'condition', text: condition, expects: 'condition' as const }]),
    ...columns.map((text, k) => ({ path: `columns.${k}`, text })),
  ])
  if (sort === undefined || sort.by === 'code' || sort.by === 'name' || columns.includes(sort.by)) return
  const message = `expected one of the columns, "code" or "name", received "${sort.by}"`
  throw new Problem('INPUT_INVALID', `sort.by: ${message}`, { errors: [{ path: 'sort.by', message }] })
}

/** The last session that is not after the day. Throws MARKET_PERIOD_EMPTY. */
export function sessionOf({ market, last }: MarketView, date: string | undefined): number {
  if (date === undefined) return last
  const t = market.sessions.findLastIndex((day) => day <= epochDay(date))
  if (t >= 0) return t
  const first = isoDate(market.sessions[0] as number)
  throw new Problem('MARKET_PERIOD_EMPTY', `expected a day from ${first} on, received ${date}`)
}

/** One page of a screen; the whole answer is evaluated and sorted once and remembered for its other pages. */
export async function screen(view: MarketView, prepared: PreparedScreen): Promise<ScreenAnswer> {
  const { market } = view
  const { request, t } = prepared
  const { limit, cursor, ...question } = request
  const whole = JSON.stringify({ question, universe: prepared.universe })
  const list = { version: market.dataVersion, question: whole }
  const { rows, columns, candidates } = await view.remember(whole, () => evaluate(view, prepared))
  const { items, nextCursor } = cutPage(list, rows, { limit, cursor })
  return {
    market: market.market,
    date: isoDate(market.sessions[t] as number),
    columns: [...request.columns],
    total: rows.length,
    candidates,
    rows: items.map((row) => ({
      code: market.instruments[row]?.code ?? '',
      name: market.instruments[row]?.name ?? '',
      board: boardOn(market, row, t) ?? market.instruments[row]?.board ?? '',
      sector: sectorOn(market, row, t),
      values: columns.map((values) => known(values[row])),
    })),
    nextCursor,
    notes: notesOf(view, request),
    dataVersion: market.dataVersion,
    madeUp: market.madeUp,
  }
}

interface Evaluated {
  /** In the order asked for. */
  readonly rows: readonly number[]
  readonly columns: readonly Float64Array[]
  readonly candidates: number
}

async function evaluate(view: MarketView, { request, t, universe }: PreparedScreen): Promise<Evaluated> {
  const { condition, columns: texts } = request
  const conditions = condition === undefined ? [] : [condition]
  const values = await view.evaluateDay({ expressions: [...conditions, ...texts], t, universe })
  const columns = values.slice(conditions.length)
  const candidates = membersOn(view, t, universe)
  const rows = condition === undefined ? candidates : candidates.filter((row) => values[0]?.[row] === 1)
  return { rows: sorted(view, rows, request, columns), columns, candidates: candidates.length }
}

function membersOn({ market }: MarketView, t: number, universe: UniverseFilters | null): readonly number[] {
  const isIn = new Uint8Array(market.instruments.length).fill(1)
  if (universe !== null) documentFilters({ ...market, statements: null, actions: [] }, universe)(t, isIn)
  return market.instruments.flatMap((_, row) => (isIn[row] === 1 && statusOn(market, row, t) !== null ? [row] : []))
}

/** Missing values come last in either order; equal ones by code. */
function sorted(
  { market }: MarketView,
  rows: readonly number[],
  { sort, columns: texts }: ScreenRequest,
  columns: readonly Float64Array[],
): readonly number[] {
  if (sort === undefined) return rows
  const sign = sort.order === 'high' ? -1 : 1
  const place = texts.indexOf(sort.by)
  if (place < 0) {
    // Syllables of Hangul stand in Unicode in the order of a dictionary.
    const textOf = (row: number) => market.instruments[row]?.[sort.by as 'code' | 'name'] ?? ''
    const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
    return rows.toSorted((a, b) => sign * compare(textOf(a), textOf(b)) || a - b)
  }
  const values = columns[place] as Float64Array
  return rows.toSorted((a, b) => {
    const [x, y] = [values[a] as number, values[b] as number]
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b
    return sign * (x - y) || a - b
  })
}

function notesOf({ market }: MarketView, { condition, columns }: ScreenRequest): string[] {
  if (market.hasStatements) return []
  const texts = condition === undefined ? columns : [condition, ...columns]
  const { statements } = planExpressions(texts.map((text) => bindText(text)))
  return statements ? [`The ${market.market} market has no statements here: what is made of them is missing.`] : []
}
