import type { Panel } from '../panel/panel.js'
import type { PlanNode } from '../plan/graph.js'
import { CompanyBook, NO_QUARTER, STATEMENTS } from './company-book.js'
import type { EventColumns } from './event-columns.js'
import { FilingFacts } from './filing-facts.js'
import { ItemColumns } from './item-columns.js'
import { type Quarter, staleFrom } from './quarters.js'
import { ShareColumns } from './share-columns.js'
import type { StatementTable } from './statement-table.js'

/** A node that changes only when something becomes known of a company. */
export type StatementLeaf = Extract<PlanNode, { kind: 'statement' | 'quarter_shares' | 'filing' }>

/** What leaves are made from. */
export type EventPanel = Pick<Panel, 'prices' | 'sessions' | 'columns' | 'statements'>

/** The events of an instrument and where the first of them lies in the columns. */
export interface EventStretch {
  readonly instrument: number
  /** Ascending; what is known changes on no other session. */
  readonly sessions: Int32Array
  readonly at: number
}

/** Computes leaves at the events of instruments, one column a leaf. */
export class LeafColumns {
  private readonly book: CompanyBook
  private readonly items: ItemColumns
  private readonly shares: ShareColumns
  private readonly facts: FilingFacts
  private readonly cells: Float64Array
  /** By statement: the newest quarter on the day of the event, NO_QUARTER where there is none that may be used. */
  private readonly usable = new Int32Array(STATEMENTS.length)

  constructor(
    private readonly panel: EventPanel,
    private readonly table: StatementTable,
    leaves: readonly StatementLeaf[],
    columns: EventColumns,
  ) {
    const placed = leaves.map((leaf, k) => ({ ...leaf, start: columns.start(k) }))
    const items = placed.filter((leaf) => leaf.kind === 'statement')
    const shares = placed.filter((leaf) => leaf.kind === 'quarter_shares')
    const facts = placed.filter((leaf) => leaf.kind === 'filing')
    this.cells = columns.cells
    this.book = new CompanyBook(table)
    this.items = new ItemColumns(this.book, items, columns.capacity, this.cells)
    this.shares = new ShareColumns(panel, shares)
    this.facts = new FilingFacts(table, this.book, this.items.figures.quarter, facts)
  }

  /** Writes the values of every leaf at every event of the stretch. */
  fill({ instrument, sessions, at }: EventStretch): void {
    const { book, items, shares, facts, usable, cells } = this
    const { start, availableFrom } = this.table
    this.open(instrument)
    const end = start[instrument + 1]
    let row = start[instrument]
    for (let k = 0; k < sessions.length; k++) {
      const day = this.panel.sessions[sessions[k]]
      const told = row
      while (row < end && availableFrom[row] <= day) row++
      if (book.restates(told, row)) items.write(at + k)
      book.learn(told, row)
      facts.learn(told, row)
      for (let s = 0; s < usable.length; s++) usable[s] = usableQuarter(book, s, day)
      items.add(usable)
      shares.write(usable, sessions[k], at + k, cells)
      facts.write(at + k, cells)
    }
    items.write(at + sessions.length)
  }

  private open(instrument: number): void {
    this.book.open(instrument)
    this.items.open()
    this.shares.open(instrument)
    this.facts.open()
  }
}

/** The newest quarter of a statement; NO_QUARTER where there is none, or it is stale. */
function usableQuarter(book: CompanyBook, statement: number, day: number): Quarter {
  const quarter = book.newest(statement)
  return quarter !== NO_QUARTER && day < staleFrom(quarter) ? quarter : NO_QUARTER
}
