import type { StatementItem } from '@stocklab/engine'

/** Words of a column that tell consolidated statements from separate ones. */
export interface BasisWords {
  readonly column: string
  readonly consolidated: readonly string[]
  readonly separate: readonly string[]
}

/**
 * How a table of statements is read, by the source's own column names. Wide form: a column an item. Long form (`item`
 * and `value` are named): a row an item, and `items` gives the source's word for it. Flows are whole fiscal years where
 * neither `quarter` nor `flows` says otherwise; balances stand at the end of the period.
 */
export interface StatementMapping {
  readonly code: string
  /** A column of quarters such as 2023Q4; or `year`, with `quarter` (1 to 4) where the table has one. */
  readonly period?: string
  readonly year?: string
  readonly quarter?: string
  /** What the flows of the table are: one quarter, cumulated within the fiscal year, or a whole fiscal year. */
  readonly flows?: 'Q' | 'YTD' | 'FY'
  /** Date of receipt: figures count from the session after it. Without it, and where empty, the rule of estimated dates. */
  readonly received?: string
  readonly filing?: string
  /** Without it figures are taken for consolidated ones. */
  readonly basis?: BasisWords
  /** Currency units of one unit of the table; 1 where left out. */
  readonly unit?: number
  readonly item?: string
  readonly value?: string
  readonly items: Readonly<Partial<Record<StatementItem, string>>>
}

/** A mapping, and what the person who imports has to know about the table. */
export interface StatementLayout {
  readonly kind: string
  readonly mapping: StatementMapping
  /** SQL condition on the source's rows: others are of another kind and set aside, with `otherwise` as their reason. */
  readonly only?: { readonly where: string; readonly otherwise: string }
  /**
   * `fiscal`: years and quarters may count from the end of a fiscal year that is not December. A filing from before
   * the end of the labelled year gives the quarter away; without dates, companies that are ahead of all others are set
   * aside.
   */
  readonly labels: 'calendar' | 'fiscal'
  readonly notes: readonly string[]
}
