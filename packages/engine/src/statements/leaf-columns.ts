import type { Panel } from '../panel/panel.js'
import { type BasisEvent, basisEvents } from '../panel/price-basis.js'
import type { FilingFact, PlanNode } from '../plan/graph.js'
import { type Basis, CompanyBook, itemIndex, lineOf, NO_QUARTER, STATEMENTS, statementIndex } from './company-book.js'
import { firstSessionFrom } from './event-sessions.js'
import { balanceAt } from './figures.js'
import { FilingRecord } from './filing-record.js'
import { FlowMemory } from './flow-memory.js'
import { type Quarter, quarterEnd, staleFrom } from './quarters.js'
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

/** A leaf's lag and its column. */
interface Place {
  readonly lag: number
  readonly out: Float64Array
}

/** All that is asked for of one item. */
interface ItemRequest {
  readonly item: number
  readonly statement: number
  readonly quarter: Place[]
  readonly ttm: Place[]
  readonly at: Place[]
}

const INCOME = STATEMENTS.indexOf('income')
const CASH = STATEMENTS.indexOf('cash')
const COMPLETE_ITEMS = (['revenue', 'net_income', 'cfo'] as const).map(itemIndex)

/** Computes leaves at the events of instruments, one column a leaf. */
export class LeafColumns {
  private readonly book: CompanyBook | null
  private readonly flows: FlowMemory | null
  private readonly record: FilingRecord | null
  private readonly items: readonly ItemRequest[]
  private readonly shares: readonly (Place & { readonly statement: number })[]
  private readonly facts: readonly { readonly fact: FilingFact; readonly out: Float64Array }[]
  /** By statement: the newest quarter on the day of the event, NO_QUARTER where there is none that may be used. */
  private readonly usable = new Int32Array(STATEMENTS.length)

  constructor(
    private readonly panel: EventPanel,
    leaves: readonly StatementLeaf[],
    private readonly columns: readonly Float64Array[],
  ) {
    this.items = itemRequests(leaves, columns)
    this.shares = leaves.flatMap((leaf, k) =>
      leaf.kind === 'quarter_shares'
        ? [{ lag: leaf.lag, out: columns[k], statement: STATEMENTS.indexOf(leaf.statement) }]
        : [],
    )
    this.facts = leaves.flatMap((leaf, k) => (leaf.kind === 'filing' ? [{ fact: leaf.fact, out: columns[k] }] : []))
    const { statements } = panel
    this.book = statements && new CompanyBook(statements)
    this.flows = this.book && new FlowMemory(this.book)
    this.record = statements && this.facts.length > 0 ? new FilingRecord(statements) : null
  }

  /** Writes the values of every leaf at every event of the stretch. */
  fill({ instrument, sessions, at }: EventStretch): void {
    const { book } = this
    if (book === null) {
      for (const column of this.columns) column.fill(Number.NaN, at, at + sessions.length)
      return
    }
    const { table } = book
    const rebases = this.shares.length > 0 ? basisEvents(this.panel, instrument) : []
    let row = table.start[instrument]
    book.open(instrument)
    this.record?.open()
    sessions.forEach((t, k) => {
      const day = this.panel.sessions[t]
      book.nextMoment()
      for (; isVisible(table, row, instrument, day); row++) {
        book.learn(row)
        this.record?.learn(row)
      }
      for (let s = 0; s < STATEMENTS.length; s++) this.usable[s] = usableQuarter(book, s, day)
      for (const request of this.items) this.writeItem(book, request, at + k)
      for (const { statement, lag, out } of this.shares) {
        const quarter = this.usable[statement]
        out[at + k] = quarter === NO_QUARTER ? Number.NaN : this.sharesAt(instrument, quarter - lag, t, rebases)
      }
      for (const { fact, out } of this.facts) out[at + k] = this.factOf(fact, book)
    })
  }

  private writeItem(book: CompanyBook, request: ItemRequest, cell: number): void {
    const flows = this.flows as FlowMemory
    const newest = this.usable[request.statement]
    const line = newest === NO_QUARTER ? 0 : lineOf(request.item, book.basis(request.statement, newest))
    // Quarters before any row of the company have no figures.
    const quarter = newest === NO_QUARTER ? Number.NEGATIVE_INFINITY : newest
    for (const { lag, out } of request.at) out[cell] = balanceAt(book, line, quarter - lag)
    for (const { lag, out } of request.quarter) out[cell] = flows.single(line, quarter - lag)
    for (const { lag, out } of request.ttm) out[cell] = flows.trailing(line, quarter - lag)
  }

  /** Listed shares of the last trading day up to the quarter's end, on the basis of session t. */
  private sharesAt(instrument: number, quarter: Quarter, t: number, rebases: readonly BasisEvent[]): number {
    const { sessions, columns } = this.panel
    const day = quarterEnd(quarter)
    const at = firstSessionFrom(sessions, day + 1) - 1
    // A quarter that has not ended yet, by a filing that says so, has no last day yet.
    if (at < 0 || day > sessions[t] || columns.shares === undefined) return Number.NaN
    let shares = columns.shares[instrument * sessions.length + at]
    for (const rebase of rebases) if (rebase.t > at && rebase.t <= t) shares /= rebase.k
    return shares
  }

  private factOf(fact: FilingFact, book: CompanyBook): number {
    const record = this.record as FilingRecord
    if (record.newest === NO_QUARTER) return Number.NaN
    const known = record.quarter(record.newest)
    switch (fact) {
      case 'period_end':
        return quarterEnd(record.newest)
      case 'first_visible':
        return known.firstVisible
      case 'estimated':
        return known.estimated ? 1 : 0
      case 'restated':
        return known.restated ? 1 : 0
      case 'consolidated':
        return known.consolidated ? 1 : 0
      case 'ttm_complete':
        return isYearComplete(book, this.flows as FlowMemory) ? 1 : 0
    }
  }
}

function itemRequests(leaves: readonly StatementLeaf[], columns: readonly Float64Array[]): readonly ItemRequest[] {
  const requests = new Map<string, ItemRequest>()
  leaves.forEach((leaf, k) => {
    if (leaf.kind !== 'statement') return
    const item = itemIndex(leaf.item)
    const request = requests.get(leaf.item) ?? { item, statement: statementIndex(item), quarter: [], ttm: [], at: [] }
    requests.set(leaf.item, request)
    request[leaf.form].push({ lag: leaf.lag, out: columns[k] })
  })
  return [...requests.values()]
}

function isVisible(table: StatementTable, row: number, instrument: number, day: number): boolean {
  return row < table.start[instrument + 1] && table.availableFrom[row] <= day
}

/** The newest quarter of a statement; NO_QUARTER where there is none, or it is stale. */
function usableQuarter(book: CompanyBook, statement: number, day: number): Quarter {
  const quarter = book.newest(statement)
  return quarter !== NO_QUARTER && day < staleFrom(quarter) ? quarter : NO_QUARTER
}

/** Whether revenue, net income and operating cash flow of four quarters are all derivable, on one basis. */
function isYearComplete(book: CompanyBook, flows: FlowMemory): boolean {
  const [income, cash] = [book.newest(INCOME), book.newest(CASH)]
  if (income === NO_QUARTER || cash === NO_QUARTER) return false
  const basis: Basis = book.basis(INCOME, income)
  if (book.basis(CASH, cash) !== basis) return false
  return COMPLETE_ITEMS.every((item) => {
    const newest = book.newest(statementIndex(item))
    for (let lag = 0; lag < 4; lag++) {
      if (Number.isNaN(flows.single(lineOf(item, basis), newest - lag))) return false
    }
    return true
  })
}
