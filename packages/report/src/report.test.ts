import { describe, expect, test } from 'vitest'
import { madeUpRun } from './made-up-run.fixture.js'
import { renderReport } from './report.js'
import type { ReportInput } from './report-input.js'
import { en } from './text/en.js'
import { ko } from './text/ko.js'

const TWELVE_YEARS = { from: '2013-03-05', days: 2960, trades: 2400 } as const

/** What a reader sees: neither style, script nor drawing instructions. */
function textOf(page: string): string {
  return page
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<svg.*?<\/svg>/gs, (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((found) => found[1]).join(' '))
    .replace(/<[^>]*>/g, ' ')
}

/** The matches with a little of what stands around them, so that a failure can be read. */
function found(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map((match) => page.slice(Math.max(0, match.index - 60), match.index + 40))
}

function expectSound(page: string): void {
  const withoutDocument = page.replace(/<pre>.*?<\/pre>/gs, '')
  expect(found(withoutDocument, /NaN|undefined|Infinity|\[object/g)).toEqual([])
  expect(found(textOf(withoutDocument), /\bnull\b/g)).toEqual([])
  expect(found(page, /https?:|url\((?!#)|@import|<link|<img|<iframe|\ssrc=/g)).toEqual([])
  expect(found(page, /#a1b2c\d|ecmeta|class="zr/g)).toEqual([])
}

describe('a report of twelve years', () => {
  const input = madeUpRun(TWELVE_YEARS)
  const page = renderReport(input)

  test('has every section, in both languages', () => {
    const ids = [...page.matchAll(/<section id="(\w+)"/g)].map((found) => found[1])
    expect(ids).toEqual(
      'result equity drawdowns years months rolling activity costs trades holdings unfilled caveats statistics manifest document'.split(
        ' ',
      ),
    )
    for (const key of ['headline.title', 'costs.title', 'caveats.title', 'manifest.title', 'title.made-up'] as const) {
      expect(page).toContain(`<span lang="ko">${ko[key]}</span>`)
      expect(page).toContain(`<span lang="en">${en[key]}</span>`)
    }
  })

  test('prints no broken number and asks nothing of the network', () => expectSound(page))

  test('stays below a megabyte', () => expect(Buffer.byteLength(page)).toBeLessThan(1_000_000))

  test('is the same bytes each time', () => expect(renderReport(input)).toBe(page))

  test('shows every statistic of the run with a name', () => {
    const nameless = Object.keys(input.result.statistics).filter((id) =>
      page.includes(`<span class="code">${id}</span>`),
    )
    expect(nameless).toEqual([])
  })

  test('draws for wide and narrow screens with ids of their own', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(page.match(/class="wide"/g)!.length).toBe(page.match(/class="narrow"/g)!.length)
  })

  test('adds the costs of the years up to the whole', () => {
    const paid = input.result.fills.reduce((sum, fill) => sum + fill.commission, 0)
    expect(page).toContain(Math.round(paid).toLocaleString('en-US'))
  })
})

describe('text from outside', () => {
  test('is shown, never run', () => {
    const evil = `<script>alert("x")</script><img src=x onerror='y'>${'가'.repeat(500)}`
    const input = madeUpRun({ from: '2020-01-02', days: 40, trades: 12, name: evil })
    const named: ReportInput = {
      ...input,
      instruments: new Map(
        [...input.instruments].map(([code, one]) => [code, { ...one, name: evil, nameEn: evil, sector: evil }]),
      ),
      result: { ...input.result, warnings: [evil], reasons: { ...input.result.reasons, cagr: evil } },
    }
    const page = renderReport(named)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)')
  })
})

describe('runs with little in them', () => {
  test.each([
    ['one day', { from: '2020-01-02', days: 1, trades: 0 }],
    ['two days', { from: '2020-01-02', days: 2, trades: 0 }],
    ['no trade', { from: '2020-01-02', days: 300, trades: 0 }],
    ['no benchmark', { from: '2020-01-02', days: 300, trades: 40, benchmark: 'none' }],
    ['one trade', { from: '2020-01-02', days: 20, trades: 1 }],
  ] as const)('%s', (_, shape) => expectSound(renderReport(madeUpRun(shape))))

  test('a missing statistic is a dash with its reason in words', () => {
    const page = renderReport(madeUpRun({ from: '2020-01-02', days: 300, trades: 0 }))
    expect(page).toContain(ko['reason.ZERO_VOL'])
    expect(page).toContain(en['reason.NO_TRADES'])
    expect(page).toContain('<dd class="value flat">–</dd>')
  })

  test('all statistics missing', () => {
    const input = madeUpRun({ from: '2020-01-02', days: 30, trades: 3 })
    const statistics = Object.fromEntries(Object.keys(input.result.statistics).map((id) => [id, null]))
    expectSound(renderReport({ ...input, result: { ...input.result, statistics, reasons: {} } }))
  })

  test('no day at all', () => {
    const input = madeUpRun({ from: '2020-01-02', days: 1, trades: 0 })
    const page = renderReport({ ...input, result: { ...input.result, daily: [] } })
    expectSound(page)
    expect(page).toContain(ko['empty.text'])
  })

  test('an account that lost everything', () => {
    const input = madeUpRun({ from: '2020-01-02', days: 30, trades: 3 })
    const daily = input.result.daily.map((row, t) =>
      t < 10 ? row : { ...row, cash: 0, stock_value: 0, total_value: 0, drawdown: -1, exposure: 0 },
    )
    expectSound(renderReport({ ...input, result: { ...input.result, daily } }))
  })
})

test('twenty thousand trades stay a readable page', () => {
  const input = madeUpRun({ from: '2003-03-05', days: 5000, trades: 20_000 })
  const page = renderReport(input)
  expectSound(page)
  expect(Buffer.byteLength(page)).toBeLessThan(1_500_000)
})
