import { STATEMENT_OF, type StatementItem } from '@stocklab/engine'
import type { AccountLineId } from './account-lines.js'
import type { StatementRow } from './answers.js'
import { ITEM_RULES, type ItemParts, type ItemRule } from './item-rules.js'
import { type PrintedAmounts, printLines } from './print-lines.js'
import { REPORT_CODES, type ReportCode } from './report-name.js'

export type Span = 'Q' | 'YTD' | 'FY' | 'AT'

export interface ItemValue {
  readonly item: StatementItem
  readonly span: Span
  readonly value: number
}

/** The items of one filing's statements. What is in doubt is left out and said, never repaired. */
export interface StatementItems {
  readonly values: readonly ItemValue[]
  /** A kind, and after a colon what it is about, in the words of the filing. */
  readonly doubts: readonly string[]
  /** How an item was made where that needs saying. */
  readonly notes: readonly string[]
}

interface Amounts {
  readonly lines: ReadonlyMap<AccountLineId, PrintedAmounts>
  readonly of: (amounts: PrintedAmounts) => number | null
}

/** Reads the statements of one filing. All rows are of one company, report and basis. */
export function readStatementItems(
  rows: readonly StatementRow[],
  report: ReportCode,
  basis: 'consolidated' | 'separate',
): StatementItems {
  const currency = rows.find((row) => !['', 'KRW'].includes(row.currency.trim()))?.currency
  if (currency !== undefined) {
    return { values: [], doubts: [`statements in another currency than KRW, left out: ${currency}`], notes: [] }
  }
  const { lines, doubts: unread, strangeDebts } = printLines(rows)
  const doubts = [...unread]
  const notes = new Set<string>()
  const values: ItemValue[] = []
  for (const { span, statement, of } of columnsOf(report, lines, doubts)) {
    for (const rule of ITEM_RULES.filter((one) => statementOf(one, lines) === statement)) {
      const value = itemValue(rule, { lines, of }, doubts, notes)
      if (value !== undefined) values.push({ item: rule.item, span, value: value + 0 })
    }
  }
  const kept = settleDebts(values, strangeDebts, rows, doubts)
  const sound = leaveOutFlippedLosses(flipFiledCosts(kept, doubts), doubts)
  checkBalance(sound, doubts)
  const whole = basis === 'separate' ? [...sound, ...withoutMinorities(sound)] : sound
  return { values: whole, doubts: [...new Set(doubts)], notes: [...notes] }
}

interface Column {
  readonly span: Span
  readonly statement: 'income' | 'balance' | 'cash'
  readonly of: (amounts: PrintedAmounts) => number | null
}

const term = (amounts: PrintedAmounts): number | null => amounts.term
const added = (amounts: PrintedAmounts): number | null => amounts.added

/**
 * Income of an interim report is of three months in one column and since the start of the year in the other; cash flows
 * are always since the start of the year.
 */
function columnsOf(
  report: ReportCode,
  lines: ReadonlyMap<AccountLineId, PrintedAmounts>,
  doubts: string[],
): readonly Column[] {
  const balance: Column = { span: 'AT', statement: 'balance', of: term }
  if (report === REPORT_CODES.FY) {
    return [balance, { span: 'FY', statement: 'income', of: term }, { span: 'FY', statement: 'cash', of: term }]
  }
  const cash: Column = { span: 'YTD', statement: 'cash', of: term }
  const profit = lines.get('net') ?? lines.get('operating') ?? lines.get('revenue')
  if (report === REPORT_CODES.Q1) {
    return [
      balance,
      cash,
      { span: 'Q', statement: 'income', of: (amounts) => amounts.term ?? amounts.added },
      { span: 'YTD', statement: 'income', of: (amounts) => amounts.added ?? amounts.term },
    ]
  }
  if (profit && profit.added === null) {
    doubts.push('income without a cumulative column, left out: three months or more is not told')
    return [balance, cash]
  }
  return [balance, cash, { span: 'Q', statement: 'income', of: term }, { span: 'YTD', statement: 'income', of: added }]
}

/** The statement whose columns hold the rule's lines; interest is taken from the cash flow where income has none. */
function statementOf(rule: ItemRule, lines: ReadonlyMap<AccountLineId, PrintedAmounts>): Column['statement'] {
  if (rule.item === 'interest_expense' && !lines.has('interest') && lines.has('interestAdjustment')) return 'cash'
  return STATEMENT_OF[rule.item]
}

function itemValue(rule: ItemRule, amounts: Amounts, doubts: string[], notes: Set<string>): number | undefined {
  for (const way of rule.ways) {
    const parts = partsOf(way, amounts)
    if (parts.length === 0) continue
    if (way.note) notes.add(way.note)
    const value = parts.reduce((a, b) => a + (rule.sign === 'magnitude' ? Math.abs(b) : b), 0)
    if (rule.sign !== 'cost' || value >= 0 || rule.item === 'cogs' || rule.item === 'sga') return value
    doubts.push(`negative where a cost was expected, left out: ${rule.item} ${value}`)
    return undefined
  }
  return undefined
}

function partsOf(way: ItemParts, { lines, of }: Amounts): number[] {
  const amount = (id: AccountLineId | undefined): number | null => {
    const printed = id && lines.get(id)
    return printed ? of(printed) : null
  }
  const parts = way.lines.map(({ whole, pieces }) => amount(whole) ?? amount(pieces))
  if (way.needsFirst && parts[0] === null) return []
  return parts.filter((part) => part !== null)
}

type Values = readonly ItemValue[]

const find = (values: Values, item: StatementItem, span: Span): number | undefined =>
  values.find((one) => one.item === item && one.span === span)?.value

/**
 * A balance sheet that names no debt has none: both debts are 0. One that names a debt under an unknown line leaves both
 * out, because the known part would be less than the whole.
 */
function settleDebts(
  values: Values,
  strangeDebts: readonly string[],
  rows: readonly StatementRow[],
  doubts: string[],
): Values {
  const isDebt = (item: StatementItem): boolean => item === 'short_term_debt' || item === 'long_term_debt'
  if (strangeDebts.length > 0) {
    doubts.push(`a debt under an unknown line, so both debts are left out: ${[...new Set(strangeDebts)].join(', ')}`)
    return values.filter((one) => !isDebt(one.item))
  }
  const hasSheet = rows.some((row) => row.sj_div === 'BS') && find(values, 'current_liabilities', 'AT') !== undefined
  if (!hasSheet) return values
  const absent = (['short_term_debt', 'long_term_debt'] as const).filter(
    (item) => find(values, item, 'AT') === undefined,
  )
  return [...values, ...absent.map((item) => ({ item, span: 'AT' as const, value: 0 }))]
}

/** A negative cost is stored positive, or as it is, where gross profit and operating income prove which. */
function flipFiledCosts(values: Values, doubts: string[]): Values {
  const proofs = { cogs: ['revenue', 'gross_profit'], sga: ['gross_profit', 'operating_income'] } as const
  return values.flatMap((one) => {
    if ((one.item !== 'cogs' && one.item !== 'sga') || one.value >= 0) return [one]
    const [from, to] = proofs[one.item].map((item) => find(values, item, one.span))
    if (from !== undefined && to !== undefined) {
      const isProven = (cost: number): boolean => Math.abs(from - cost - to) <= roundingOf([from, to])
      if (isProven(-one.value)) return [{ ...one, value: -one.value }]
      if (isProven(one.value)) return [one]
    }
    doubts.push(`negative where a cost was expected, left out: ${one.item} ${one.value}`)
    return []
  })
}

/** `당기순손실` with a positive amount is a loss: where pretax and tax prove the sign, the line is left out. */
function leaveOutFlippedLosses(values: Values, doubts: string[]): Values {
  return values.filter((one) => {
    if (one.item !== 'net_income' || one.value === 0) return true
    const [pretax, tax] = [find(values, 'pretax_income', one.span), find(values, 'income_tax', one.span)]
    if (pretax === undefined || tax === undefined) return true
    const isFlipped = Math.abs(pretax - tax + one.value) <= roundingOf([pretax, tax]) && Math.abs(pretax - tax) > 0
    if (isFlipped)
      doubts.push(
        `a profit that pretax and tax make a loss, or the reverse, left out: ${one.value} for ${pretax - tax}`,
      )
    return !isFlipped
  })
}

function checkBalance(values: Values, doubts: string[]): void {
  const [assets, debts, equity] = (['total_assets', 'total_liabilities', 'total_equity'] as const).map((item) =>
    find(values, item, 'AT'),
  )
  if (assets === undefined || debts === undefined || equity === undefined) return
  const difference = assets - debts - equity
  if (Math.abs(difference) > roundingOf([assets, debts, equity])) {
    doubts.push(
      `assets are not liabilities plus equity, kept as filed: ${assets} - ${debts} - ${equity} = ${difference}`,
    )
  }
}

/** Three units of the coarsest rounding that all amounts share, up to a million won. */
function roundingOf(amounts: readonly number[]): number {
  const zeros = amounts.map((amount) => (amount === 0 ? 6 : /0*$/.exec(String(Math.abs(amount)))![0].length))
  return 3 * 10 ** Math.min(6, ...zeros)
}

/** A company without subsidiaries has no minorities (spec factors.md section 5). */
function withoutMinorities(values: Values): readonly ItemValue[] {
  const has = (item: StatementItem, span: Span): boolean => find(values, item, span) !== undefined
  const made: ItemValue[] = []
  for (const { item, span, value } of values) {
    if (item === 'total_equity') {
      if (!has('equity_parent', span)) made.push({ item: 'equity_parent', span, value })
      if (!has('noncontrolling_interest', span)) made.push({ item: 'noncontrolling_interest', span, value: 0 })
    }
    if (item === 'net_income' && !has('net_income_parent', span)) made.push({ item: 'net_income_parent', span, value })
  }
  return made
}
