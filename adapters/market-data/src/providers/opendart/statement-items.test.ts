import { expect, test } from 'vitest'
import { plainAccountName } from './account-name.js'
import { parseAmount } from './amounts.js'
import { type StatementRow, statementRowSchema } from './answers.js'
import { REPORT_CODES } from './report-name.js'
import { readStatementItems } from './statement-items.js'

const NONE = '-표준계정코드 미사용-'

function row(
  sj_div: string,
  account_id: string,
  account_nm: string,
  amounts: [term: unknown, added?: unknown],
  rest = {},
): StatementRow {
  return statementRowSchema.parse({
    rcept_no: '20240320000001',
    sj_div,
    account_id,
    account_nm,
    account_detail: '-',
    thstrm_amount: String(amounts[0]),
    thstrm_add_amount: amounts[1] === undefined ? null : String(amounts[1]),
    ord: 1,
    currency: 'KRW',
    ...rest,
  })
}

const SHEET = [
  row('BS', 'ifrs-full_CurrentLiabilities', '유동부채', [40]),
  row('BS', 'ifrs-full_Assets', '자산총계', [100]),
  row('BS', 'ifrs-full_Liabilities', '부채총계', [60]),
  row('BS', 'ifrs-full_Equity', '자본총계', [40]),
]

function itemsOf(
  rows: readonly StatementRow[],
  report: keyof typeof REPORT_CODES = 'FY',
  basis: 'consolidated' | 'separate' = 'consolidated',
) {
  const { values, doubts, notes } = readStatementItems(rows, REPORT_CODES[report], basis)
  return { ...Object.fromEntries(values.map((one) => [`${one.span} ${one.item}`, one.value])), doubts, notes }
}

test('amounts are read with commas, brackets and triangles; a dash is nothing, and text is no number', () => {
  expect(['1,234', '-5', '(1,000)', '△7', '0', '1.5'].map(parseAmount)).toEqual([1234, -5, -1000, -7, 0, 1.5])
  expect(['', '-', ' ', null, undefined].map(parseAmount)).toEqual([null, null, null, null, null])
  expect(['abc', '1-2', '12원'].map(parseAmount)).toEqual([undefined, undefined, undefined])
})

test('names lose numbering, notes, spaces and the length of the period', () => {
  const plain = [
    'Ⅲ. 매출총이익(손실)',
    '(4) 유형자산의 취득',
    '자. 유형자산의 취득',
    '현금및현금성자산(주4,6,7)',
    '연결분기순이익(손실)',
    '자 산 총 계',
  ]
  expect(plain.map(plainAccountName)).toEqual([
    '매출총이익',
    '유형자산의취득',
    '유형자산의취득',
    '현금및현금성자산',
    '당기순이익',
    '자산총계',
  ])
})

test('three months and the year so far go to Q and YTD, a year to FY, and the columns of former periods nowhere', () => {
  const rows = [
    row('IS', 'ifrs-full_ProfitLoss', '반기순이익', [30, 70], { frmtrm_amount: '999', frmtrm_add_amount: '999' }),
    row('CF', 'ifrs-full_CashFlowsFromUsedInOperatingActivities', '영업활동현금흐름', [55]),
  ]
  expect(itemsOf(rows, 'H1')).toEqual({
    'Q net_income': 30,
    'YTD net_income': 70,
    'YTD cfo': 55,
    doubts: [],
    notes: [],
  })
  expect(itemsOf([row('IS', 'ifrs-full_ProfitLoss', '당기순이익', [70])])).toMatchObject({ 'FY net_income': 70 })
  expect(itemsOf([row('IS', 'ifrs-full_ProfitLoss', '분기순이익', [30])], 'Q1')).toMatchObject({
    'Q net_income': 30,
    'YTD net_income': 30,
  })
})

test('an interim income statement without cumulative amounts is left out, because its months are not told', () => {
  const half = itemsOf([...SHEET, row('IS', 'ifrs-full_ProfitLoss', '반기순이익', [70])], 'H1')
  expect(half.doubts).toEqual(['income without a cumulative column, left out: three months or more is not told'])
  expect(half).not.toHaveProperty('Q net_income')
  expect(half).toMatchObject({ 'AT total_assets': 100 })
})

test('the income statement wins over the comprehensive one, which serves where there is no other', () => {
  const both = [
    row('CIS', 'ifrs-full_ProfitLoss', '당기순이익', [8]),
    row('IS', 'ifrs-full_ProfitLoss', '당기순이익', [7]),
  ]
  expect(itemsOf(both)).toMatchObject({ 'FY net_income': 7 })
  expect(itemsOf(both.slice(0, 1))).toMatchObject({ 'FY net_income': 8 })
})

test('debts are summed over their lines, bonds included and leases not', () => {
  const rows = [
    ...SHEET,
    row('BS', NONE, '단기차입금', [5]),
    row('BS', NONE, '유동성장기부채', [3]),
    row('BS', NONE, '유동성전환사채', [1]),
    row('BS', 'ifrs-full_CurrentLeaseLiabilities', '리스부채', [9]),
    row('BS', 'dart_LongTermBorrowingsGross', '장기차입금', [6]),
    row('BS', 'dart_BondsIssued', '사채', [2]),
  ]
  expect(itemsOf(rows)).toMatchObject({ 'AT short_term_debt': 9, 'AT long_term_debt': 8, doubts: [] })
})

test('a sheet without any debt has none; one with a debt under a strange name leaves both out and says the name', () => {
  expect(itemsOf(SHEET)).toMatchObject({ 'AT short_term_debt': 0, 'AT long_term_debt': 0 })
  const strange = itemsOf([...SHEET, row('BS', NONE, '단기차입금', [5]), row('BS', NONE, '유동화차입부채', [7])])
  expect(strange).not.toHaveProperty('AT short_term_debt')
  expect(strange.doubts).toEqual(['a debt under an unknown line, so both debts are left out: 유동화차입부채'])
})

test('payments are stored positive, whichever way they are filed, and those to minorities are no dividends', () => {
  const rows = [
    row('CF', NONE, '유형자산의 취득', [-70]),
    row('CF', NONE, '무형자산의 취득', [30]),
    row('CF', NONE, '배당금의 지급', [-12]),
    row('CF', NONE, '종속기업의 배당금 지급', [-3]),
    row('CF', NONE, '유상증자', [4]),
    row('CF', NONE, '자기주식의 처분', [1]),
  ]
  expect(itemsOf(rows)).toMatchObject({ 'FY capex': 100, 'FY dividends_paid': 12, 'FY share_issuance': 5 })
})

test('in cash flows the name is right where the code contradicts it, elsewhere the code', () => {
  const bought = itemsOf([row('CF', 'ifrs-full_SaleOrIssueOfTreasuryShares', '자기주식의 취득', [-9])])
  expect(bought).toMatchObject({ 'FY share_buybacks': 9 })
  expect(bought).not.toHaveProperty('FY share_issuance')
  expect(itemsOf([row('IS', 'ifrs-full_GrossProfit', '영업수익', [6])])).toMatchObject({ 'FY gross_profit': 6 })
})

test('depreciation is not told by amortisation alone, and capital expenditure not by intangibles alone', () => {
  const read = itemsOf([row('CF', NONE, '무형자산상각비', [4]), row('CF', NONE, '무형자산의 취득', [4])])
  expect(read).toEqual({ doubts: [], notes: [] })
})

test('interest is the finance cost only where no line of interest is filed, and the report says so', () => {
  const both = [row('IS', 'ifrs-full_FinanceCosts', '금융비용', [20]), row('CF', NONE, '이자비용', [6])]
  expect(itemsOf(both)).toMatchObject({ 'FY interest_expense': 6, notes: [] })
  const alone = itemsOf(both.slice(0, 1))
  expect(alone).toMatchObject({ 'FY interest_expense': 20 })
  expect(alone.notes[0]).toMatch(/whole finance cost/)
})

test('statements in another currency are kept out whole, and so is a line with two different amounts', () => {
  const dollars = SHEET.map((one) => ({ ...one, currency: 'USD' }))
  expect(itemsOf(dollars)).toEqual({ doubts: ['statements in another currency than KRW, left out: USD'], notes: [] })
  const twice = itemsOf([
    ...SHEET,
    row('BS', 'ifrs-full_Inventories', '재고', [3]),
    row('BS', 'ifrs-full_Inventories', '상품', [4]),
  ])
  expect(twice.doubts).toEqual(['several different amounts on one line, left out: 재고자산'])
  expect(twice).not.toHaveProperty('AT inventory')
})

test('a sheet that does not balance is said and kept; a difference of rounding is not', () => {
  const off = SHEET.map((one) => (one.account_nm === '자본총계' ? { ...one, thstrm_amount: '47' } : one))
  const read = itemsOf(off)
  expect(read).toMatchObject({ 'AT total_equity': 47 })
  expect(read.doubts).toEqual(['assets are not liabilities plus equity, kept as filed: 100 - 60 - 47 = -7'])
  const millions = ['100000000', '60000000', '41000000']
  const rounded = SHEET.slice(1).map((one, i) => ({ ...one, thstrm_amount: millions[i]! }))
  expect(itemsOf(rounded).doubts).toEqual([])
})

test('costs filed as negative become positive where the statement proves it, and a loss filed as positive is left out', () => {
  const gross = [row('IS', 'ifrs-full_Revenue', '매출액', [100]), row('IS', 'ifrs-full_CostOfSales', '매출원가', [-60])]
  expect(itemsOf([...gross, row('IS', 'ifrs-full_GrossProfit', '매출총이익', [40])])).toMatchObject({ 'FY cogs': 60 })
  expect(itemsOf(gross).doubts).toEqual(['negative where a cost was expected, left out: cogs -60'])
  const loss = itemsOf([
    row('IS', NONE, '법인세비용차감전순손실', [-50]),
    row('IS', NONE, '법인세비용', [10]),
    row('IS', NONE, '당기순손실', [60]),
  ])
  expect(loss).not.toHaveProperty('FY net_income')
  expect(loss.doubts).toEqual(['a profit that pretax and tax make a loss, or the reverse, left out: 60 for -60'])
})

test('a company that files separate statements alone has no minorities', () => {
  const read = itemsOf([...SHEET, row('IS', 'ifrs-full_ProfitLoss', '당기순이익', [9])], 'FY', 'separate')
  expect(read).toMatchObject({ 'AT equity_parent': 40, 'AT noncontrolling_interest': 0, 'FY net_income_parent': 9 })
  expect(itemsOf(SHEET)).not.toHaveProperty('AT equity_parent')
})
