import { epochDay, marketRules } from '@stocklab/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HttpClient } from '../core/http-client.js'
import { readCorpCodes } from './corp-codes.js'
import { createDartService, type DartService } from './dart-service.js'
import { type CompanyFacts, type FetchedReport, fetchReports } from './fetch-reports.js'
import { listFilings, type PeriodicFiling, WINDOW_DAYS } from './list-filings.js'
import { answerDart, type DartSimulation } from './simulator/answer-dart.js'
import { booksOfDemo } from './simulator/books.fixture.js'
import type { SimulatedCompany } from './simulator/books.js'
import { fiscalMonthsOf, reportTargets } from './targets.js'

const CALENDAR = marketRules('KRX').calendar

/** The client on the simulated service, without a network between them. */
function serviceOf(simulation: DartSimulation, asked: string[] = []): DartService {
  const http: HttpClient = {
    ask: async (question) => {
      const url = new URL(question.url)
      const query = Object.fromEntries(url.searchParams)
      asked.push(`${url.pathname.split('/').at(-1)} ${query.fs_div ?? ''}`.trim())
      const { body } = answerDart(simulation, url.pathname, query)
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const answer = { status: 200, headers: new Headers(), body: bytes, text: () => new TextDecoder().decode(bytes) }
      const refusal = question.refusal?.(answer)
      if (refusal) throw refusal
      return question.read(answer)
    },
  }
  return createDartService(http, 'http://dart.test/api', simulation.key)
}

const simulationOf = (companies: readonly SimulatedCompany[], today = '20991231'): DartSimulation => ({
  key: 'k',
  companies,
  today,
  quota: 1e9,
  asked: 0,
})

interface Run {
  readonly from: string
  readonly to: string
  readonly handled?: Readonly<Record<string, string>>
  readonly facts?: CompanyFacts
}

async function run(service: DartService, { from, to, handled = {}, facts }: Run): Promise<FetchedReport[]> {
  const register = await service.register()
  const filings: PeriodicFiling[] = []
  for (let day = epochDay(from); day <= epochDay(to); day += WINDOW_DAYS) {
    const window = { from: day, to: Math.min(epochDay(to), day + WINDOW_DAYS - 1) }
    filings.push(...(await listFilings(service, window)).filings)
  }
  const stockCodes = new Map(register.map((one) => [one.corpCode, one.stockCode]))
  const targets = reportTargets(filings, { stockCodes, handled })
  const known = facts ?? { fiscalMonths: new Map(fiscalMonthsOf(filings)), yearShifts: new Map() }
  const reports: FetchedReport[] = []
  for await (const report of fetchReports(service, targets, known, CALENDAR)) reports.push(report)
  return reports
}

describe('a made-up market', () => {
  let companies: readonly SimulatedCompany[]
  beforeAll(() => {
    companies = booksOfDemo({ seed: 5, instruments: 30, years: 3 })
  })

  test('every filing gives its items from the session after its receipt, and amended ones those of the amendment', async () => {
    const asked: string[] = []
    const reports = await run(serviceOf(simulationOf(companies), asked), { from: '2023-01-01', to: '2024-12-31' })
    const filed = companies.flatMap((one) => one.filings.map((filing) => ({ ...filing, code: one.stockCode })))
    const inRange = filed.filter(({ receipt }) => receipt >= '2023' && receipt < '2025')
    const latest = new Map(inRange.map((filing) => [`${filing.code} ${filing.year} ${filing.report}`, filing]))
    expect(reports.length).toBe(latest.size)
    expect(reports.length).toBeGreaterThan(150)
    expect(reports.flatMap((report) => report.doubts)).toEqual([])
    for (const { receipt, rows } of reports) {
      const filing = filed.find((one) => one.receipt === receipt && one.code === rows[0]!.code)!
      const day = `${receipt!.slice(0, 4)}-${receipt!.slice(4, 6)}-${receipt!.slice(6, 8)}`
      expect(rows.every((row) => row.availableFrom > day && row.filing === receipt)).toBe(true)
      for (const [span, items] of Object.entries(filing.spans)) {
        for (const [item, value] of Object.entries(items)) {
          expect(rows.find((row) => row.span === span && row.item === item)?.value).toBe(value)
        }
      }
    }
    expect(asked.filter((one) => one.startsWith('fnlttSinglAcntAll.json')).length).toBe(reports.length)
  })

  test('handled reports are not asked for again until another filing comes in', async () => {
    const first = await run(serviceOf(simulationOf(companies, '20240401')), { from: '2023-01-01', to: '2024-04-01' })
    const handled = Object.fromEntries(
      first.map(({ target }) => [
        `${target.corpCode} ${target.report.year}-${String(target.report.month).padStart(2, '0')} ${target.report.kind}`,
        target.receipts.at(-1)!,
      ]),
    )
    const again = await run(serviceOf(simulationOf(companies, '20240401')), {
      from: '2023-01-01',
      to: '2024-04-01',
      handled,
    })
    expect(again).toEqual([])
    const later = await run(serviceOf(simulationOf(companies)), { from: '2023-01-01', to: '2024-12-31', handled })
    const amended = later.filter(({ target }) => target.receipts.length > 1)
    expect(amended.length).toBeGreaterThan(0)
    expect(later.every(({ target }) => target.receipts.at(-1)! > '20240401')).toBe(true)
  })
})

const AMOUNTS = { total_assets: 100, total_liabilities: 60, total_equity: 40, current_liabilities: 50 }
function odd(part: Partial<SimulatedCompany>): SimulatedCompany {
  return {
    corpCode: '00999001',
    stockCode: '099901',
    name: '삼월 결산',
    fiscalMonth: 3,
    currency: 'KRW',
    style: 0,
    dividends: {},
    filings: [
      {
        receipt: '20230811000001',
        year: 2023,
        report: '11013',
        isAmended: false,
        isConsolidated: false,
        spans: { AT: AMOUNTS },
      },
      {
        receipt: '20231113000001',
        year: 2023,
        report: '11012',
        isAmended: false,
        isConsolidated: false,
        spans: { AT: AMOUNTS },
      },
      {
        receipt: '20240212000001',
        year: 2023,
        report: '11014',
        isAmended: false,
        isConsolidated: false,
        spans: { AT: AMOUNTS },
      },
      {
        receipt: '20240620000001',
        year: 2023,
        report: '11011',
        isAmended: false,
        isConsolidated: false,
        spans: { AT: AMOUNTS },
      },
    ],
    ...part,
  }
}

test('a year that ends in March is asked for under the year in which it begins, and its quarters are those of the calendar', async () => {
  const facts: CompanyFacts = { fiscalMonths: new Map(), yearShifts: new Map() }
  const reports = await run(serviceOf(simulationOf([odd({})])), { from: '2023-07-01', to: '2024-07-01', facts })
  expect(reports.map(({ rows }) => rows[0]?.period)).toEqual(['2023Q2', '2023Q3', '2023Q4', '2024Q1'])
  expect(reports.map(({ rows }) => rows[0]?.availableFrom)).toEqual([
    '2023-08-14',
    '2023-11-14',
    '2024-02-13',
    '2024-06-21',
  ])
  expect([facts.fiscalMonths.get('00999001'), facts.yearShifts.get('00999001')]).toEqual([3, 1])
})

test('a year that ends in June is not mistaken for one that ends in December, where the name fits both', async () => {
  const june = odd({
    fiscalMonth: 6,
    filings: [
      {
        receipt: '20230515000001',
        year: 2022,
        report: '11014',
        isAmended: false,
        isConsolidated: false,
        spans: { AT: AMOUNTS },
      },
      {
        receipt: '20231114000001',
        year: 2023,
        report: '11013',
        isAmended: false,
        isConsolidated: false,
        spans: { AT: { ...AMOUNTS, total_assets: 1 } },
      },
    ],
  })
  const reports = await run(serviceOf(simulationOf([june])), { from: '2023-05-01', to: '2023-06-30' })
  expect(reports.map(({ receipt, rows }) => [receipt, rows[0]?.period])).toEqual([['20230515000001', '2023Q1']])
})

test('reports of years before the structured statements are not asked for', async () => {
  const asked: string[] = []
  const old = odd({ fiscalMonth: 12, filings: [{ ...odd({}).filings[3]!, year: 2014, receipt: '20150330000001' }] })
  const reports = await run(serviceOf(simulationOf([old]), asked), { from: '2015-03-01', to: '2015-04-30' })
  expect(reports).toMatchObject([{ rows: [], receipt: null, doubts: [] }])
  expect(asked).toEqual(['corpCode.xml', 'list.json'])
})

test('statements in dollars and companies without structured statements give nothing, and the first is said', async () => {
  const dollars = odd({
    currency: 'USD',
    fiscalMonth: 12,
    filings: [{ ...odd({}).filings[3]!, receipt: '20240320000001' }],
  })
  const [report] = await run(serviceOf(simulationOf([dollars])), { from: '2024-03-01', to: '2024-04-01' })
  expect(report).toMatchObject({ rows: [], doubts: ['statements in another currency than KRW, left out: USD'] })
})

test('the register keeps listed companies alone and refuses an archive that breaks off', async () => {
  const zip = answerDart(simulationOf([odd({})]), '/api/corpCode.xml', { crtfc_key: 'k' }).body as Uint8Array
  expect(readCorpCodes(zip)).toEqual([{ corpCode: '00999001', name: '삼월 결산', stockCode: '099901' }])
  expect(() => readCorpCodes(zip.subarray(0, zip.length - 40))).toThrow()
})
