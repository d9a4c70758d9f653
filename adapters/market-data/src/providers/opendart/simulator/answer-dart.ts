import { strToU8, zipSync } from 'fflate'
import { REPORT_CODES } from '../report-name.js'
import type { SimulatedCompany, SimulatedFiling } from './books.js'
import { printStatements } from './print-statements.js'

/** What the simulated service holds, and from when it is looked at. */
export interface DartSimulation {
  readonly key: string
  readonly companies: readonly SimulatedCompany[]
  /** `YYYYMMDD`: filings received later are not there yet. */
  readonly today: string
  /** Questions that a key may ask; one more is status 020. */
  readonly quota: number
  /** Questions asked so far. */
  asked: number
}

export interface SimulatedBody {
  readonly type: string
  readonly body: string | Uint8Array
}

type Query = Readonly<Record<string, string>>
type Row = Readonly<Record<string, string>>

const MESSAGES: Readonly<Record<string, string>> = {
  '000': '정상',
  '010': '등록되지 않은 인증키입니다.',
  '013': '조회된 데이타가 없습니다.',
  '020': '사용한도를 초과하였습니다.',
  '021': '조회 가능한 회사 개수가 초과하였습니다.(최대 100건)',
  '100': '필드의 부적절한 값입니다.',
  '101': '부적절한 접근입니다.',
  '800': '시스템 점검으로 인한 서비스가 중지 중입니다.',
}

/** The status of a failure in the format of the endpoint: JSON, or XML where a ZIP was asked for. */
export function dartStatus(path: string, status: string): SimulatedBody {
  const message = MESSAGES[status] ?? '정의되지 않은 오류가 발생하였습니다.'
  if (path.endsWith('.json'))
    return { type: 'application/json;charset=UTF-8', body: JSON.stringify({ status, message }) }
  const body = `<?xml version="1.0" encoding="UTF-8"?><result><status>${status}</status><message>${message}</message></result>`
  return { type: 'application/xml;charset=UTF-8', body }
}

/** Answers a question as the service documents it: always with HTTP 200. */
export function answerDart(simulation: DartSimulation, path: string, query: Query): SimulatedBody {
  simulation.asked++
  if (query.crtfc_key !== simulation.key) return dartStatus(path, '010')
  if (simulation.asked > simulation.quota) return dartStatus(path, '020')
  const endpoint = path.split('/').at(-1)!
  if (endpoint === 'corpCode.xml') return register(simulation)
  const answers: Readonly<Record<string, (simulation: DartSimulation, query: Query) => Row[] | string>> = {
    'fnlttSinglAcntAll.json': allAccounts,
    'fnlttMultiAcnt.json': mainAccounts,
    'alotMatter.json': dividends,
  }
  if (endpoint === 'list.json') return list(simulation, query)
  if (endpoint === 'company.json') return company(simulation, query)
  const answer = answers[endpoint]?.(simulation, query) ?? '101'
  if (typeof answer === 'string') return dartStatus(path, answer)
  return answer.length === 0 ? dartStatus(path, '013') : json({ status: '000', message: MESSAGES['000'], list: answer })
}

const json = (body: unknown): SimulatedBody => ({ type: 'application/json;charset=UTF-8', body: JSON.stringify(body) })

function register({ companies }: DartSimulation): SimulatedBody {
  const entry = (code: string, name: string, stock: string): string =>
    `<list><corp_code>${code}</corp_code><corp_name>${name.replaceAll('&', '&amp;')}</corp_name><corp_eng_name>${name}</corp_eng_name><stock_code>${stock}</stock_code><modify_date>20240101</modify_date></list>`
  const listed = companies.map((one) => entry(one.corpCode, one.name, one.stockCode))
  const unlisted = [entry('00000101', '비상장 & 주식회사', ' '), entry('00000102', '다른비상장', '')]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<result>\n${[...unlisted, ...listed].join('\n')}\n</result>\n`
  return { type: 'application/x-msdownload', body: zipSync({ 'CORPCODE.xml': strToU8(xml) }) }
}

function company({ companies }: DartSimulation, query: Query): SimulatedBody {
  const one = companies.find((other) => other.corpCode === query.corp_code)
  if (!one) return dartStatus('company.json', '013')
  const acc_mt = String(one.fiscalMonth).padStart(2, '0')
  return json({
    status: '000',
    message: MESSAGES['000'],
    corp_code: one.corpCode,
    corp_name: one.name,
    stock_code: one.stockCode,
    corp_cls: 'Y',
    acc_mt,
  })
}

const REPORT_NAMES = {
  '11013': '분기보고서',
  '11012': '반기보고서',
  '11014': '분기보고서',
  '11011': '사업보고서',
} as const
const MONTHS_IN = { '11013': 3, '11012': 6, '11014': 9, '11011': 12 } as const

/** Where the reported period ends: `2023.09`. */
function periodEnd(one: SimulatedCompany, filing: SimulatedFiling): string {
  const months = one.fiscalMonth - 12 + MONTHS_IN[filing.report]
  // The year of a filing is the calendar year in which its fiscal year begins or, for December, lies.
  const count = 12 * (filing.year + (one.fiscalMonth === 12 ? 0 : 1)) + months - 1
  return `${Math.floor(count / 12)}.${String((count % 12) + 1).padStart(2, '0')}`
}

function list(simulation: DartSimulation, query: Query): SimulatedBody {
  const { bgn_de: from = '', end_de: to = '', corp_code: code } = query
  if (!/^\d{8}$/.test(from) || !/^\d{8}$/.test(to)) return dartStatus('list.json', '100')
  if (!code && daysBetween(from, to) > 92) return dartStatus('list.json', '100')
  const rows = simulation.companies
    .filter((one) => !code || one.corpCode === code)
    .flatMap((one) => visibleFilings(simulation, one).map((filing) => listRow(one, filing, simulation)))
    .filter((row) => row.rcept_dt! >= from && row.rcept_dt! <= to)
    .sort((a, b) => (a.rcept_no! < b.rcept_no! ? -1 : 1))
  if (query.sort_mth !== 'asc') rows.reverse()
  if (rows.length === 0) return dartStatus('list.json', '013')
  const size = Math.min(100, Number(query.page_count ?? 10))
  const page = Number(query.page_no ?? 1)
  return json({
    status: '000',
    message: MESSAGES['000'],
    page_no: page,
    page_count: size,
    total_count: rows.length,
    total_page: Math.ceil(rows.length / size),
    list: rows.slice((page - 1) * size, page * size),
  })
}

const daysBetween = (from: string, to: string): number => (dateOf(to) - dateOf(from)) / 86_400_000
const dateOf = (text: string): number =>
  Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6)))

const visibleFilings = ({ today }: DartSimulation, one: SimulatedCompany): readonly SimulatedFiling[] =>
  one.filings.filter((filing) => filing.receipt.slice(0, 8) <= today)

function listRow(one: SimulatedCompany, filing: SimulatedFiling, simulation: DartSimulation): Row {
  const isReplaced = visibleFilings(simulation, one).some(
    (other) => isSameReport(other, filing) && other.receipt > filing.receipt,
  )
  return {
    corp_code: one.corpCode,
    corp_name: one.name,
    stock_code: one.stockCode,
    corp_cls: 'Y',
    report_nm: `${filing.isAmended ? '[기재정정]' : ''}${REPORT_NAMES[filing.report]} (${periodEnd(one, filing)})`,
    rcept_no: filing.receipt,
    flr_nm: one.name,
    rcept_dt: filing.receipt.slice(0, 8),
    rm: `${filing.isConsolidated ? '연' : ''}${isReplaced ? '정' : ''}`,
  }
}

const isSameReport = (a: SimulatedFiling, b: SimulatedFiling): boolean => a.year === b.year && a.report === b.report

/** The latest filing of a report: the service does not keep what was said before. */
function latest(simulation: DartSimulation, corpCode: string | undefined, query: Query) {
  const one = simulation.companies.find((other) => other.corpCode === corpCode)
  const filing =
    one &&
    visibleFilings(simulation, one).findLast(
      (other) => String(other.year) === query.bsns_year && other.report === query.reprt_code,
    )
  return one && filing && { one, filing }
}

const knowsReport = (query: Query): boolean =>
  (Object.values(REPORT_CODES) as string[]).includes(query.reprt_code ?? '') && Number(query.bsns_year) >= 2015

function allAccounts(simulation: DartSimulation, query: Query): Row[] | string {
  if (!knowsReport(query) || !['CFS', 'OFS'].includes(query.fs_div ?? '')) return '100'
  const found = latest(simulation, query.corp_code, query)
  if (!found || (query.fs_div === 'CFS') !== found.filing.isConsolidated) return []
  return [...printStatements(found.one, found.filing)]
}

function mainAccounts(simulation: DartSimulation, query: Query): Row[] | string {
  if (!knowsReport(query)) return '100'
  const codes = (query.corp_code ?? '').split(',')
  if (codes.length > 100) return '021'
  return codes.flatMap((code) => {
    const found = latest(simulation, code, query)
    if (!found) return []
    const { one, filing } = found
    const rows = printStatements(one, filing).filter((row) =>
      /^ifrs-full_(Assets|Liabilities|Equity|ProfitLoss)$/.test(row.account_id!),
    )
    return rows.map((row) => ({
      rcept_no: filing.receipt,
      bsns_year: query.bsns_year!,
      corp_code: one.corpCode,
      stock_code: one.stockCode,
      reprt_code: filing.report,
      account_nm: row.account_nm!,
      fs_div: filing.isConsolidated ? 'CFS' : 'OFS',
      fs_nm: filing.isConsolidated ? '연결재무제표' : '재무제표',
      sj_div: row.sj_div!,
      thstrm_amount: Number(row.thstrm_amount).toLocaleString('en-US'),
      currency: one.currency,
    }))
  })
}

function dividends(simulation: DartSimulation, query: Query): Row[] | string {
  if (!knowsReport(query)) return '100'
  const found = latest(simulation, query.corp_code, query)
  if (!found) return []
  const { one, filing } = found
  const isAnnual = filing.report === REPORT_CODES.FY
  const settled = periodEnd(one, filing).replace('.', '-')
  const day = `${settled}-${/-(03|12)$/.test(settled) ? 31 : 30}`
  const common = {
    rcept_no: filing.receipt,
    corp_cls: 'Y',
    corp_code: one.corpCode,
    corp_name: one.name,
    frmtrm: '999',
    lwfr: '-',
    stlm_dt: day,
  }
  const amount = isAnnual ? one.dividends[filing.year] : undefined
  return [
    { ...common, se: '주당액면가액(원)', stock_knd: '', thstrm: '500' },
    { ...common, se: '(연결)현금배당성향(%)', stock_knd: '', thstrm: '25.10' },
    {
      ...common,
      se: '주당 현금배당금(원)',
      stock_knd: '보통주',
      thstrm: amount ? amount.toLocaleString('en-US') : '-',
    },
    { ...common, se: '주당 현금배당금(원)', stock_knd: '우선주', thstrm: '-' },
  ]
}
