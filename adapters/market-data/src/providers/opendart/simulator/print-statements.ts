import type { StatementItem } from '@stocklab/engine'
import { REPORT_CODES } from '../report-name.js'
import type { ItemAmounts, SimulatedCompany, SimulatedFiling } from './books.js'

const NO_CODE = '-표준계정코드 미사용-'

/** A printed line: code, name, and the amount from the items of one column. Undefined lines are not printed. */
interface Line {
  readonly id: string
  readonly name: string
  readonly of: (items: ItemAmounts) => number | undefined
}

const item = (id: string, name: string, key: StatementItem, times = 1): Line => ({
  id,
  name,
  of: (items) => (items[key] === undefined ? undefined : times * items[key]),
})
const share = (id: string, name: string, key: StatementItem, part: (whole: number) => number): Line => ({
  id,
  name,
  of: (items) => (items[key] === undefined ? undefined : part(items[key])),
})

/** The first and second part of a whole number that add up to it. */
const first = (whole: number): number => Math.floor(whole * 0.7)
const second = (whole: number): number => whole - first(whole)

/**
 * The four ways in which the companies of this simulator print:
 * 0 codes throughout, separate income and comprehensive income, payments negative;
 * 1 comprehensive income alone, payments positive, debts in several lines;
 * 2 hardly any codes, numbered names with notes;
 * 3 codes, intangibles beside goodwill, purchases of equipment by kind, names with spaces.
 */
function linesOf(style: number): { readonly BS: Line[]; readonly IS: Line[]; readonly CF: Line[] } {
  const out = style === 0 || style === 2 ? -1 : 1
  return { BS: balanceLines(style), IS: incomeLines(style), CF: cashLines(style, out) }
}

function balanceLines(style: number): Line[] {
  const bare = style === 2
  const id = (code: string): string => (bare ? NO_CODE : code)
  const n = (number: string, name: string): string => (bare ? `${number} ${name}(주4,6)` : name)
  return [
    item('ifrs-full_CurrentAssets', n('Ⅰ.', '유동자산'), 'current_assets'),
    item('ifrs-full_CashAndCashEquivalents', n('1.', '현금및현금성자산'), 'cash'),
    item(id('dart_ShortTermDepositsNotClassifiedAsCashEquivalents'), n('2.', '단기금융상품'), 'short_term_investments'),
    style === 1
      ? item('ifrs-full_TradeAndOtherCurrentReceivables', '매출채권 및 기타채권', 'receivables')
      : item(id('dart_ShortTermTradeReceivable'), n('(3)', '매출채권'), 'receivables'),
    item('ifrs-full_Inventories', n('4.', '재고자산'), 'inventory'),
    item('ifrs-full_PropertyPlantAndEquipment', n('5.', '유형자산'), 'ppe'),
    ...(style === 3
      ? [
          share('ifrs-full_Goodwill', '영업권', 'intangible_assets', second),
          share('ifrs-full_IntangibleAssetsOtherThanGoodwill', '영업권 이외의 무형자산', 'intangible_assets', first),
        ]
      : [
          item(
            style === 0 ? 'ifrs-full_IntangibleAssetsAndGoodwill' : 'ifrs-full_IntangibleAssetsOtherThanGoodwill',
            n('6.', '무형자산'),
            'intangible_assets',
          ),
        ]),
    item('ifrs-full_Assets', style === 3 ? '자 산 총 계' : '자산총계', 'total_assets'),
    item('ifrs-full_CurrentLiabilities', n('Ⅰ.', '유동부채'), 'current_liabilities'),
    item(id('dart_ShortTermTradePayables'), n('1.', '매입채무'), 'payables'),
    ...(style === 0
      ? [item('ifrs-full_ShorttermBorrowings', '단기차입금', 'short_term_debt')]
      : [
          share(id('ifrs-full_ShorttermBorrowings'), n('2.', '단기차입금'), 'short_term_debt', first),
          share(NO_CODE, n('3.', style === 1 ? '유동성장기부채' : '유동성사채'), 'short_term_debt', second),
        ]),
    ...(style === 0
      ? [item('dart_LongTermBorrowingsGross', '장기차입금', 'long_term_debt')]
      : [
          share(id('ifrs-full_LongtermBorrowings'), n('1.', '장기차입금'), 'long_term_debt', first),
          share(id('dart_BondsIssued'), n('2.', '사채'), 'long_term_debt', second),
        ]),
    item('ifrs-full_Liabilities', '부채총계', 'total_liabilities'),
    item('ifrs-full_EquityAttributableToOwnersOfParent', '지배기업 소유주지분', 'equity_parent'),
    item('ifrs-full_IssuedCapital', '자본금', 'paid_in_capital'),
    item('ifrs-full_RetainedEarnings', '이익잉여금(결손금)', 'retained_earnings'),
    item('ifrs-full_NoncontrollingInterests', '비지배지분', 'noncontrolling_interest'),
    item('ifrs-full_Equity', '자본총계', 'total_equity'),
  ]
}

function incomeLines(style: number): Line[] {
  const id = (code: string): string => (style === 2 ? NO_CODE : code)
  return [
    item(id('ifrs-full_Revenue'), style === 0 ? '수익(매출액)' : style === 1 ? '영업수익' : 'Ⅰ. 매출액', 'revenue'),
    item('ifrs-full_CostOfSales', '매출원가', 'cogs', style === 3 ? -1 : 1),
    item('ifrs-full_GrossProfit', '매출총이익(손실)', 'gross_profit'),
    item(id('dart_TotalSellingGeneralAdministrativeExpenses'), '판매비와관리비', 'sga'),
    item(NO_CODE, '경상연구개발비', 'rd_expense'),
    item('dart_OperatingIncomeLoss', '영업이익(손실)', 'operating_income'),
    item(id('ifrs-full_InterestExpense'), '이자비용', 'interest_expense'),
    item('ifrs-full_ProfitLossBeforeTax', '법인세비용차감전순이익(손실)', 'pretax_income'),
    item('ifrs-full_IncomeTaxExpenseContinuingOperations', '법인세비용(수익)', 'income_tax'),
    item(id('ifrs-full_ProfitLoss'), style === 2 ? '분기순이익(손실)' : '당기순이익(손실)', 'net_income'),
    item(
      'ifrs-full_ProfitLossAttributableToOwnersOfParent',
      '지배기업의 소유주에게 귀속되는 당기순이익(손실)',
      'net_income_parent',
    ),
  ]
}

function cashLines(style: number, out: number): Line[] {
  const id = (code: string): string => (style === 2 ? NO_CODE : code)
  const purchase = 'ifrs-full_PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities'
  return [
    item('ifrs-full_CashFlowsFromUsedInOperatingActivities', 'Ⅰ. 영업활동현금흐름', 'cfo'),
    share('ifrs-full_AdjustmentsForDepreciationExpense', '감가상각비', 'depreciation_amortization', first),
    share('ifrs-full_AdjustmentsForAmortisationExpense', '무형자산상각비', 'depreciation_amortization', second),
    ...(style === 3
      ? [
          share('dart_PurchaseOfMachinery', '기계장치의 취득', 'capex', (whole) => first(first(whole))),
          share('dart_PurchaseOfConstructionInProgress', '건설중인자산의 취득', 'capex', (whole) =>
            second(first(whole)),
          ),
        ]
      : [share(id(purchase), '유형자산의 취득', 'capex', (whole) => out * first(whole))]),
    share(
      id('ifrs-full_PurchaseOfIntangibleAssetsClassifiedAsInvestingActivities'),
      '무형자산의 취득',
      'capex',
      (whole) => out * second(whole),
    ),
    item(id('ifrs-full_DividendsPaidClassifiedAsFinancingActivities'), '배당금의 지급', 'dividends_paid', out),
    // The code of a sale under the name of a purchase is found in real filings.
    item(
      style === 1 ? 'ifrs-full_SaleOrIssueOfTreasuryShares' : id('dart_AcquisitionOfTreasuryShares'),
      '자기주식의 취득',
      'share_buybacks',
      out,
    ),
    item(id('ifrs-full_ProceedsFromIssuingShares'), '유상증자', 'share_issuance'),
  ]
}

type WireRow = Readonly<Record<string, string>>

/** Rows of fnlttSinglAcntAll for one filing, in the order and with the fields of the service. */
export function printStatements(company: SimulatedCompany, filing: SimulatedFiling): readonly WireRow[] {
  const lines = linesOf(company.style)
  const isAnnual = filing.report === REPORT_CODES.FY
  const flows = isAnnual ? (filing.spans.FY ?? {}) : (filing.spans.YTD ?? {})
  const quarter = filing.spans.Q ?? {}
  const income = company.style === 1 ? 'CIS' : 'IS'
  const rows: WireRow[] = []
  const add = (
    statement: string,
    line: Line,
    amounts: { readonly term?: number | undefined; readonly added?: number | undefined },
  ) => {
    if (amounts.term === undefined && amounts.added === undefined) return
    rows.push(wireRow(company, filing, { statement, line, ord: rows.length + 1, ...amounts }))
  }
  for (const line of lines.BS) add('BS', line, { term: line.of(filing.spans.AT ?? {}) })
  for (const line of lines.IS) {
    add(income, line, isAnnual ? { term: line.of(flows) } : { term: line.of(quarter), added: line.of(flows) })
  }
  if (income === 'IS') {
    const net = lines.IS.find((line) => /순이익/.test(line.name) && !/귀속|차감전/.test(line.name))!
    add('CIS', net, isAnnual ? { term: net.of(flows) } : { term: net.of(quarter), added: net.of(flows) })
  }
  for (const line of lines.CF) add('CF', line, { term: line.of(flows) })
  return rows
}

interface PrintedRow {
  readonly statement: string
  readonly line: Line
  readonly ord: number
  readonly term?: number | undefined
  readonly added?: number | undefined
}

const NAMES: Readonly<Record<string, string>> = {
  BS: '재무상태표',
  IS: '손익계산서',
  CIS: '포괄손익계산서',
  CF: '현금흐름표',
}

function wireRow(company: SimulatedCompany, filing: SimulatedFiling, row: PrintedRow): WireRow {
  const isOld = company.style === 1 && filing.year <= 2018
  return {
    rcept_no: filing.receipt,
    reprt_code: filing.report,
    bsns_year: String(filing.year),
    corp_code: company.corpCode,
    sj_div: row.statement,
    sj_nm: NAMES[row.statement]!,
    account_id: isOld ? row.line.id.replace('ifrs-full_', 'ifrs_') : row.line.id,
    account_nm: row.line.name,
    account_detail: '-',
    thstrm_nm: '제 10 기',
    thstrm_amount: row.term === undefined ? '' : String(row.term),
    ...(row.added === undefined ? {} : { thstrm_add_amount: String(row.added) }),
    // What a later filing says of the year before is not what was known then: another number on purpose.
    frmtrm_nm: '제 9 기',
    frmtrm_amount: '777',
    ord: String(row.ord),
    currency: company.currency,
  }
}
