import { hasNames } from '../column-names.js'
import type { SourceTable } from '../source-table.js'
import type { StatementLayout, StatementMapping } from './statement-mapping.js'

/** Well-known tables of statements by their columns; undefined where a mapping has to say what is what. */
export function recogniseStatements(table: SourceTable): StatementLayout | undefined {
  if (hasNames(table, ['stock_code', 'analysis_year', 'report_code', 'rcept_dt', 'total_asset'])) return ANNUAL_REPORTS
  if (hasNames(table, ['ticker', 'year', 'fs_div', 'sj_div', 'metric', 'amount'])) return ANNUAL_LINES
  if (hasNames(table, ['code', 'rep_type', 'y', 'q', 'revenue_100m', 'op_income_100m'])) return SINGLE_QUARTERS
  return undefined
}

/** The layout that a mapping describes. */
export const mappedStatements = (mapping: StatementMapping): StatementLayout => ({
  kind: 'statements',
  mapping,
  labels: 'calendar',
  notes: mapping.basis === undefined ? ['no column tells consolidated from separate: taken for consolidated'] : [],
})

/** Ratios and market values of this layout are of the day it was made, so they are left out. */
const ANNUAL_REPORTS: StatementLayout = {
  kind: 'annual-reports',
  mapping: {
    code: 'stock_code',
    year: 'analysis_year',
    received: 'rcept_dt',
    items: {
      revenue: 'revenue',
      operating_income: 'op_income',
      net_income: 'net_income',
      total_assets: 'total_asset',
      total_liabilities: 'total_debt',
      total_equity: 'total_equity',
      cfo: 'cf_ops',
    },
  },
  only: { where: "report_code = '11011'", otherwise: 'not an annual report (report_code 11011)' },
  labels: 'fiscal',
  notes: [
    'per, pbr, roe, market_cap and other ratios of the file are not read: they are of the day it was made, not of the filing',
    'a date of receipt is that of the newest filing of a report: figures that were corrected later are known later here, never earlier',
    'no column tells consolidated from separate: taken for consolidated; parent shares of profit and equity are not in it, so per, pbr and roe stay missing',
  ],
}

const ANNUAL_LINES: StatementLayout = {
  kind: 'annual-lines',
  mapping: {
    code: 'ticker',
    year: 'year',
    basis: { column: 'fs_div', consolidated: ['CFS'], separate: ['OFS'] },
    item: 'metric',
    value: 'amount',
    items: {
      revenue: 'revenue',
      cogs: 'cost_of_sales',
      gross_profit: 'gross_profit',
      operating_income: 'operating_income',
      interest_expense: 'finance_costs',
      net_income: 'net_income',
      net_income_parent: 'net_income_owners',
      total_assets: 'assets',
      current_assets: 'current_assets',
      cash: 'cash',
      total_liabilities: 'liabilities',
      current_liabilities: 'current_liabilities',
      total_equity: 'equity',
      equity_parent: 'equity_owners',
      cfo: 'cf_operating',
      capex: 'capex',
      dividends_paid: 'dividends_paid',
    },
  },
  labels: 'fiscal',
  notes: [
    'capex is the purchase of tangible assets alone, and interest_expense is the whole finance cost: the file has no other line',
    'capex and dividends paid are stored positive whatever sign a filer used',
  ],
}

const SINGLE_QUARTERS: StatementLayout = {
  kind: 'single-quarters',
  mapping: {
    code: 'code',
    year: 'y',
    quarter: 'q',
    basis: { column: 'rep_type', consolidated: ['연결'], separate: ['별도', '개별'] },
    unit: 100_000_000,
    items: { revenue: 'revenue_100m', operating_income: 'op_income_100m' },
  },
  labels: 'fiscal',
  notes: ['amounts are rounded to 100 million won in the file'],
}
