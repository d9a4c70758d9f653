import { STATEMENT_OF, type StatementItem, type StatementName } from './items.js'
import type { StatementLeaf } from './leaf-columns.js'
import { quarterEnd } from './quarters.js'
import type { Filed } from './random-filings.fixture.js'

const MISSING = Number.NaN
const has = (x: number): boolean => !Number.isNaN(x)
const ZERO: readonly string[] =
  'rd_expense short_term_investments noncontrolling_interest intangible_assets inventory dividends_paid share_buybacks share_issuance'.split(
    ' ',
  )
const ANCHOR: Readonly<Record<StatementName, StatementItem>> = {
  income: 'net_income',
  balance: 'total_assets',
  cash: 'cfo',
}

const figure = (...parts: readonly (string | boolean | number)[]): string => parts.join(' ')

/**
 * What one company's statements say on one day, read off the sentences of factors.md section 2 with nothing kept from
 * one day to the next: the second formula that the engine's own is held against.
 */
export class SlowCompany {
  private readonly seen: readonly Filed[]
  private readonly byFigure = new Map<string, readonly Filed[]>()
  private readonly year: { readonly end: number; readonly start: number }

  constructor(
    rows: readonly Filed[],
    private readonly day: number,
    private readonly complete = false,
  ) {
    this.seen = rows.filter((row) => row.from <= day).sort((a, b) => a.from - b.from)
    for (const row of this.seen) {
      const name = figure(row.item, row.span, row.consolidated, row.quarter)
      this.byFigure.set(name, [...(this.byFigure.get(name) ?? []), row])
    }
    this.year = this.fiscal()
  }

  leaf(leaf: Exclude<StatementLeaf, { kind: 'quarter_shares' }>): number {
    if (leaf.kind === 'filing') return this.fact(leaf.fact)
    const at = this.newest(STATEMENT_OF[leaf.item])
    if (at === null) return MISSING
    const quarter = at.quarter - leaf.lag
    if (leaf.form === 'at') return this.balance(leaf.item, at.consolidated, quarter)
    if (leaf.form === 'quarter') return this.single(leaf.item, at.consolidated, quarter)
    return this.trailing(leaf.item, at.consolidated, quarter)
  }

  /** Newest quarter of a statement and its basis; null where there is none or it is stale. */
  newest(statement: StatementName, evenStale = false): { quarter: number; consolidated: boolean } | null {
    const own = this.seen.filter((row) => STATEMENT_OF[row.item] === statement)
    if (own.length === 0) return null
    const quarter = Math.max(...own.map((row) => row.quarter))
    if (!evenStale && this.day - quarterEnd(quarter) > 270) return null
    return { quarter, consolidated: own.some((row) => row.quarter === quarter && row.consolidated) }
  }

  private versions(item: string, span: string, consolidated: boolean, quarter: number): readonly Filed[] {
    return this.byFigure.get(figure(item, span, consolidated, quarter)) ?? []
  }

  private row(item: StatementItem, span: string, consolidated: boolean, quarter: number): number {
    const found = this.versions(item, span, consolidated, quarter).at(-1)?.value
    if (found !== undefined) return found
    if (!consolidated && item === 'net_income_parent') return this.row('net_income', span, false, quarter)
    if (!consolidated && item === 'equity_parent') return this.row('total_equity', span, false, quarter)
    return MISSING
  }

  /** Newest fiscal year end, and the first quarter of the history that it belongs to. */
  private fiscal(): { end: number; start: number } {
    const ends = [...new Set(this.seen.filter((r) => r.span === 'FY').map((r) => r.quarter))].sort((a, b) => b - a)
    const end = ends[0] ?? 3
    const other = ends.find((quarter) => (end - quarter) % 4 !== 0)
    return { end, start: other === undefined ? 0 : other + 1 }
  }

  private position(quarter: number): number {
    const year = [1, 2, 3, 4].find((k) => (quarter - k - this.year.end) % 4 === 0)
    return year as number
  }

  private cumulated(item: StatementItem, basis: boolean, quarter: number): number {
    const year = this.position(quarter) === 4 ? this.row(item, 'FY', basis, quarter) : MISSING
    return has(year) ? year : this.row(item, 'YTD', basis, quarter)
  }

  private isAbsent(item: StatementItem, basis: boolean, quarter: number): boolean {
    return (
      ZERO.includes(item) && !has(this.row(item, 'Q', basis, quarter)) && !has(this.cumulated(item, basis, quarter))
    )
  }

  private cumulatedOrZero(item: StatementItem, basis: boolean, quarter: number): number {
    const anchor = this.cumulated(ANCHOR[STATEMENT_OF[item]], basis, quarter)
    return this.isAbsent(item, basis, quarter) && has(anchor) ? 0 : this.cumulated(item, basis, quarter)
  }

  private singleOfItem(item: StatementItem, basis: boolean, quarter: number): number {
    if (quarter < this.year.start) return MISSING
    const stated = this.row(item, 'Q', basis, quarter)
    if (has(stated)) return stated
    const hasColumn = has(this.row(ANCHOR[STATEMENT_OF[item]], 'Q', basis, quarter))
    if (this.isAbsent(item, basis, quarter) && hasColumn) return 0
    const now = this.cumulatedOrZero(item, basis, quarter)
    return this.position(quarter) === 1 ? now : now - (has(now) ? this.toDateOfItem(item, basis, quarter - 1) : 0)
  }

  private toDateOfItem(item: StatementItem, basis: boolean, quarter: number): number {
    if (quarter < this.year.start) return MISSING
    const stated = this.cumulatedOrZero(item, basis, quarter)
    if (has(stated)) return stated
    const quarters = Array.from({ length: this.position(quarter) }, (_, k) => quarter - k)
    return quarters
      .map((q) => this.singleOfItem(item, basis, q))
      .reverse()
      .reduce((sum, x) => sum + x, 0)
  }

  private withThird(item: StatementItem, of: (item: StatementItem) => number): number {
    const own = of(item)
    if (has(own)) return own
    if (item === 'revenue') return of('cogs') + of('gross_profit')
    if (item === 'cogs') return of('revenue') - of('gross_profit')
    return item === 'gross_profit' ? of('revenue') - of('cogs') : MISSING
  }

  private single(item: StatementItem, basis: boolean, quarter: number): number {
    return this.withThird(item, (one) => this.singleOfItem(one, basis, quarter))
  }

  private toDate(item: StatementItem, basis: boolean, quarter: number): number {
    return this.withThird(item, (one) => this.toDateOfItem(one, basis, quarter))
  }

  private trailing(item: StatementItem, basis: boolean, quarter: number): number {
    const sum = [0, 1, 2, 3].reduce((total, k) => total + this.single(item, basis, quarter - k), 0)
    if (has(sum)) return sum
    const { start } = this.year
    const k = this.position(quarter)
    if (k === 4) return quarter - 3 < start ? MISSING : this.toDate(item, basis, quarter)
    const lastYear = quarter - k
    if (lastYear - 3 < start) return MISSING
    return (
      this.toDate(item, basis, lastYear) + this.toDate(item, basis, quarter) - this.toDate(item, basis, quarter - 4)
    )
  }

  private balance(item: StatementItem, basis: boolean, quarter: number): number {
    if (quarter < this.year.start) return MISSING
    const stated = this.row(item, 'AT', basis, quarter)
    if (has(stated)) return stated
    const isFiled = this.seen.some(
      (r) => STATEMENT_OF[r.item] === 'balance' && r.quarter === quarter && r.consolidated === basis,
    )
    if (item === 'noncontrolling_interest' && !basis && isFiled) return 0
    if (!has(this.row('total_assets', 'AT', basis, quarter))) return MISSING
    if (ZERO.includes(item)) return 0
    const other = { short_term_debt: 'long_term_debt', long_term_debt: 'short_term_debt' } as const
    if (item !== 'short_term_debt' && item !== 'long_term_debt') return MISSING
    return this.complete || has(this.row(other[item], 'AT', basis, quarter)) ? 0 : MISSING
  }

  private fact(fact: Extract<StatementLeaf, { kind: 'filing' }>['fact']): number {
    if (this.seen.length === 0) return MISSING
    const quarter = Math.max(...this.seen.map((row) => row.quarter))
    const rows = this.seen.filter((row) => row.quarter === quarter)
    const first = Math.min(...rows.map((row) => row.from))
    const truth = (is: boolean): number => (is ? 1 : 0)
    switch (fact) {
      case 'period_end':
        return quarterEnd(quarter)
      case 'first_visible':
        return first
      case 'estimated':
        return truth(rows.filter((row) => row.from === first).every((row) => row.estimated))
      case 'restated':
        return truth(
          rows.some((r) => this.versions(r.item, r.span, r.consolidated, quarter).some((v) => v.from !== r.from)),
        )
      case 'consolidated':
        return truth(rows.some((row) => row.consolidated))
      case 'ttm_complete':
        return truth(this.isYearComplete())
    }
  }

  private isYearComplete(): boolean {
    const [income, cash] = [this.newest('income', true), this.newest('cash', true)]
    if (income === null || cash === null || income.consolidated !== cash.consolidated) return false
    const all = (item: StatementItem, quarter: number): boolean =>
      [0, 1, 2, 3].every((k) => has(this.single(item, income.consolidated, quarter - k)))
    return all('revenue', income.quarter) && all('net_income', income.quarter) && all('cfo', cash.quarter)
  }
}
