import type { CoefficientRow, GroupRow, TearSheet, YearRow } from '@stocklab/engine'
import { decimal, percent, shortMoney, signed } from '../format.js'
import { type Content, html } from '../html.js'
import { type Column, figure, lead, note, type Section, table, tone } from '../parts.js'
import { coverageChart, plainFormat, rollingChart, signedBars } from './charts.js'
import { legendOf, say, sizeName } from './words.js'

const SESSIONS_A_YEAR = 252
const MOST_SECTORS = 24

/** Whether the coefficient held up over the years. */
export function yearsSection(sheet: TearSheet): Section {
  const { focus, coefficients, horizons, years, sampled } = sheet
  const at = horizons.findIndex(({ horizon }) => horizon === focus)
  const rows = coefficients.map(({ date, rankIc }) => ({ date, value: rankIc[at] ?? null }))
  const window = Math.max(2, Math.round(SESSIONS_A_YEAR / sampled.sessionsApart))
  const perYear = say(`해마다의 평균 순위 IC, ${focus}일`, `Mean rank IC by year, ${focus} days`)
  const rolling = say(
    `순위 IC, ${focus}일: 옅은 선은 날짜마다, 짙은 선은 지난 1년 평균`,
    `Rank IC, ${focus} days: each date (faint) and the mean of the past year (strong)`,
  )
  const columns: readonly Column<YearRow>[] = [
    { head: say('해', 'Year'), align: 'left', cell: ({ year }) => String(year) },
    { head: say('순위 IC', 'Rank IC'), cell: ({ rankIc }) => signed(rankIc, 3) },
    { head: say('플러스인 날', 'Above zero'), cell: ({ positive }) => percent(positive, 0) },
    { head: say('상위 − 하위', 'Highest − lowest'), cell: ({ spread }) => tone(spread, 2) },
    { head: say('날짜', 'Dates'), cell: ({ dates }) => decimal(dates, 0) },
  ]
  const charts = () =>
    html`${figure(
      perYear,
      '',
      signedBars(
        years.map(({ year, rankIc }) => ({ name: String(year), value: rankIc })),
        plainFormat(years.map(({ rankIc }) => rankIc)),
        perYear,
      ),
    )}${figure(rolling, '', rollingChart(rows, smoothed(rows, window), rolling))}${table(columns, years)}`
  return {
    id: 'years',
    title: say('해마다 통했나', 'Did it hold every year'),
    body: html`${lead(
      say(
        '평균 하나보다, 몇 해에 걸쳐 같은 부호를 지켰는지가 더 많은 것을 말해 줍니다.',
        'Keeping the same sign over many years says more than one mean.',
      ),
    )}${years.length === 0 ? note(say('이 기간의 수익률이 있는 날짜가 없습니다.', 'No date has returns over this horizon.')) : charts()}`,
  }
}

type Dated = { readonly date: CoefficientRow['date']; readonly value: number | null }

/** Mean of the last `window` dates; null until half of them have a value. */
function smoothed(rows: readonly Dated[], window: number): readonly Dated[] {
  return rows.map(({ date }, t) => {
    const present = rows
      .slice(Math.max(0, t - window + 1), t + 1)
      .flatMap(({ value }) => (value === null ? [] : [value]))
    const isEnough = t + 1 >= window && present.length >= window / 2
    return { date, value: isEnough ? present.reduce((a, b) => a + b, 0) / present.length : null }
  })
}

/** Where in the market it works. */
export function groupsSection({ sizes, sectors, focus }: TearSheet): Section {
  return {
    id: 'groups',
    title: say('어디에서 통하나', 'Where it works'),
    body: html`${lead(
      say(
        `묶음마다 그 안에서만 순위를 매긴 ${focus}일 결과입니다. 여러 묶음을 보면 그중 몇은 우연히 두드러지므로, t값 하나에 기대지 마세요.`,
        `Ranked within each group alone, ${focus} days ahead. Of many groups some stand out by luck: do not lean on a single t-value.`,
      ),
    )}${
      sizes.length === 0
        ? html`<p class="note">${say('주식 수를 알 수 없어 규모별로 나누지 못했습니다.', 'Without share counts there are no size groups.')}</p>`
        : figure(say('시가총액 규모별', 'By market value'), '', groupTable(sizes, sizeName))
    }${
      sectors.length === 0
        ? html`<p class="note">${say('업종을 알 수 없습니다.', 'Sectors are unknown.')}</p>`
        : figure(
            say('업종별', 'By sector'),
            sectors.length > MOST_SECTORS
              ? say(
                  `종목이 많은 ${MOST_SECTORS}개 업종입니다. 모두 ${sectors.length}개는 groups.csv에 있습니다.`,
                  `The ${MOST_SECTORS} with most stocks; all ${sectors.length} are in groups.csv.`,
                )
              : '',
            groupTable(sorted(sectors), (group) => group),
          )
    }`,
  }
}

/** The sectors with most names, by their coefficient. */
function sorted(rows: readonly GroupRow[]): readonly GroupRow[] {
  const largest = rows.toSorted((a, b) => b.names - a.names).slice(0, MOST_SECTORS)
  return largest.toSorted((a, b) => (b.rankIc.mean ?? 0) - (a.rankIc.mean ?? 0))
}

function groupTable(rows: readonly GroupRow[], name: (group: string) => Content) {
  return table<GroupRow>(
    [
      { head: '', align: 'left', cell: ({ group }) => name(group) },
      { head: say('평균 종목 수', 'Stocks'), cell: ({ names }) => decimal(names, 0) },
      { head: say('날짜', 'Dates'), cell: ({ rankIc }) => decimal(rankIc.dates, 0) },
      { head: say('순위 IC', 'Rank IC'), cell: ({ rankIc }) => signed(rankIc.mean, 3) },
      { head: 't', cell: ({ rankIc }) => decimal(rankIc.t) },
      { head: say('상위 − 하위', 'Highest − lowest'), cell: ({ spread }) => tone(spread.mean, 2) },
      { head: 't', cell: ({ spread }) => decimal(spread.t) },
    ],
    rows,
  )
}

/** Of how many stocks the figures speak. */
export function coverageSection({ coverage, minTradingValue }: TearSheet, market: string): Section {
  const label = say('종목 수', 'Number of stocks')
  const least = shortMoney(minTradingValue, market)
  const total = (read: (row: TearSheet['coverage'][number]) => number) =>
    coverage.reduce((sum, row) => sum + read(row), 0)
  const share =
    total((row) => row.withValue) /
    Math.max(
      1,
      total((row) => row.universe),
    )
  return {
    id: 'coverage',
    title: say('몇 종목을 두고 하는 말인가', 'How many stocks this speaks of'),
    body: html`${lead(
      say(
        `투자 대상 가운데 평균 ${percent(share, 0)}에 값이 있습니다. 거래 가능은 하루 평균 거래대금 ${least.ko} 이상이고, 다음 날 거래되었으며, 상한가에 잠기지 않은 종목입니다.`,
        `On average ${percent(share, 0)} of the universe has a value. Tradable: at least ${least.en} traded a day on average, traded on the next session, and not locked at the upper limit.`,
      ),
    )}${legendOf([
      { color: 'benchmark', name: say('투자 대상', 'Universe') },
      { color: 'strategy', name: say('값이 있음', 'With a value') },
      { color: 'gain', name: say('거래 가능', 'Tradable') },
    ])}${coverageChart(coverage, label)}`,
  }
}
