/**
 * Statements of the made-up market: every company files every line of every quarter, 45 or 90 days after its end,
 * cumulated within the year as Korean reports are. Seeded by company and quarter, so that nothing has to be kept.
 */
import { quarterEnd, STATEMENT_ITEMS, STATEMENT_OF, STATEMENT_SPANS } from '@stocklab/engine'

const FIRST_YEAR = 2010
const LAST_QUARTER = 4 * 2025 + 2
const [SPAN_YTD, SPAN_FY, SPAN_AT] = ['YTD', 'FY', 'AT'].map((span) => STATEMENT_SPANS.indexOf(span))
/** Part of a year's revenue that a line is, or of its assets. */
const SCALE = { revenue: 1, cogs: 0.6, gross_profit: 0.4, sga: 0.25, rd_expense: 0.03, operating_income: 0.12 }
const BALANCE = {
  total_assets: 2,
  current_assets: 0.9,
  total_liabilities: 0.9,
  current_liabilities: 0.5,
  total_equity: 1.1,
}

/** The rows of `instruments` companies as the engine reads them, in shared memory. */
export function madeUpStatements(instruments) {
  const first = 4 * FIRST_YEAR
  const items = STATEMENT_ITEMS.map((name) => ({ isBalance: STATEMENT_OF[name] === 'balance', scale: scaleOf(name) }))
  const quarters = LAST_QUARTER - first + 1
  const rows = instruments * quarters * items.length
  const shared = (Type, count) => new Type(new SharedArrayBuffer(count * Type.BYTES_PER_ELEMENT))
  const table = {
    start: shared(Int32Array, instruments + 1),
    period: shared(Int32Array, rows),
    span: shared(Uint8Array, rows),
    item: shared(Uint8Array, rows),
    value: shared(Float64Array, rows),
    consolidated: shared(Uint8Array, rows).fill(1),
    availableFrom: shared(Int32Array, rows),
    estimated: shared(Uint8Array, rows),
    complete: true,
  }
  const cumulated = new Float64Array(items.length)
  let row = 0
  for (let i = 0; i < instruments; i++) {
    const size = 1e10 * Math.exp(4 * noise(i, 1, 0))
    for (let quarter = first; quarter <= LAST_QUARTER; quarter++) {
      const place = quarter % 4
      const available = quarterEnd(quarter) + (place === 3 ? 91 : 46)
      const level = size * (1 + 0.02 * (quarter - first)) * (0.8 + 0.4 * noise(i, quarter, 1))
      items.forEach(({ isBalance, scale }, k) => {
        const value = Math.round(level * scale * (0.8 + 0.4 * noise(i, quarter, k + 2)))
        cumulated[k] = place === 0 || isBalance ? value : cumulated[k] + value
        table.period[row] = quarter
        table.span[row] = isBalance ? SPAN_AT : place === 3 ? SPAN_FY : SPAN_YTD
        table.item[row] = k
        table.value[row] = cumulated[k]
        table.availableFrom[row] = available
        row++
      })
    }
    table.start[i + 1] = row
  }
  return table
}

const scaleOf = (name) => SCALE[name] ?? BALANCE[name] ?? 0.08

/** 0 to 1, the same for the same three numbers. */
function noise(i, j, k) {
  let x = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(j + 1, 0x85ebca6b) ^ Math.imul(k + 1, 0xc2b2ae35)
  x = Math.imul(x ^ (x >>> 15), x | 1)
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
  return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
}
