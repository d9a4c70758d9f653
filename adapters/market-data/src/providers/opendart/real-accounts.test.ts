import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createSqlSession } from '../../duckdb/session.js'
import { sqlText } from '../../duckdb/sql.js'
import type { StatementGroup } from './account-line.js'
import { type ACCOUNT_LINES, lineOf } from './account-lines.js'
import { plainAccountName } from './account-name.js'

const FILE = resolve(import.meta.dirname, '../../../../../../shared/data/krx/fin_annual_kosdaq247_long.parquet')
const isHere = existsSync(FILE)
if (!isHere) console.warn(`skipped: ${FILE} is not here`)

/** What the collectors of that file called each line, beside ours. */
const METRICS = {
  assets: 'assets',
  capex: 'ppePurchase',
  cash: 'cash',
  cf_operating: 'cfo',
  cost_of_sales: 'cogs',
  current_assets: 'currentAssets',
  current_liabilities: 'currentLiabilities',
  dividends_paid: 'dividendsPaid',
  equity: 'equity',
  equity_owners: 'equityParent',
  gross_profit: 'gross',
  liabilities: 'liabilities',
  net_income: 'net',
  net_income_owners: 'netParent',
  operating_income: 'operating',
  revenue: 'revenue',
} as const

test.skipIf(!isHere)(
  'lines of 247 companies over ten years are told by code and name as their collectors told them',
  async () => {
    const sql = await createSqlSession({ threads: 1 })
    try {
      const rows = await sql.all<{ metric: string; sj_div: string; account_id: string; account_nm: string; n: number }>(
        `SELECT metric, sj_div, account_id, account_nm, count(*)::INTEGER AS n FROM read_parquet(${sqlText(FILE)}) GROUP BY ALL`,
      )
      for (const [metric, line] of Object.entries(METRICS)) {
        const filed = rows.filter((row) => row.metric === metric)
        const total = filed.reduce((sum, row) => sum + row.n, 0)
        const told = filed.reduce((sum, row) => sum + (toldAs(row) === line ? row.n : 0), 0)
        expect.soft(told / total, `${metric} ${told} of ${total}`).toBeGreaterThan(0.98)
      }
      const sure = rows.filter(
        (row) => row.metric in METRICS && row.metric !== 'capex' && row.metric !== 'dividends_paid',
      )
      const other = sure.filter(
        (row) => ![undefined, METRICS[row.metric as keyof typeof METRICS]].includes(toldAs(row) as never),
      )
      expect(other).toEqual([])
    } finally {
      sql.close()
    }
  },
)

function toldAs(row: {
  sj_div: string
  account_id: string
  account_nm: string
}): keyof typeof ACCOUNT_LINES | undefined {
  const group: StatementGroup = row.sj_div === 'CIS' ? 'IS' : (row.sj_div as StatementGroup)
  return lineOf(group, row.account_id, plainAccountName(row.account_nm))
}
