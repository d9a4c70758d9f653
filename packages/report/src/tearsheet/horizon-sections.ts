import type { EmptyHorizon, HorizonSheet, OverlapMean, TearSheet } from '@stocklab/engine'
import { decimal, percent, signed, signedPercent } from '../format.js'
import { type Content, html } from '../html.js'
import { type Column, figure, lead, note, type Section, table, tone } from '../parts.js'
import { type Estimate, estimatesChart, percentFormat, plainFormat, signedBars } from './charts.js'
import { focusOf } from './summary-section.js'
import { horizonWords, quantileName, say } from './words.js'

const SESSIONS_A_YEAR = 252

/** How the coefficient and the spread hold as one looks further ahead. */
export function decaySection(sheet: TearSheet): Section {
  const { horizons } = sheet
  const coefficient = say(
    '며칠 뒤까지(거래일)의 순위 IC: 점은 평균, 띠는 95% 구간',
    'Rank IC by sessions ahead: dots are means, bars their 95% bands',
  )
  const spread = say(
    '며칠 뒤까지(거래일)의 상위 − 하위, 한 해로 환산(단순 비례)',
    'Highest − lowest by sessions ahead, scaled to a year',
  )
  const coefficients = horizons.map((row) => estimate(row, row.rankIc, 1))
  const spreads = horizons.map((row) => estimate(row, row.spread, SESSIONS_A_YEAR / row.horizon))
  return {
    id: 'decay',
    title: say('얼마나 앞을 보나', 'How far ahead it sees'),
    body: html`${lead(
      say(
        '같은 값으로 다음 날, 다음 주, 다음 달, 다음 분기의 수익률을 견줍니다. 먼 기간일수록 앞뒤 날짜의 수익률이 겹치므로, 보통의 ICIR은 실제보다 커 보입니다. t값은 그 겹침을 바로잡은 것입니다.',
        'The same values against returns of the next day, week, month and quarter. The further ahead, the more the returns of neighbouring dates overlap and the more the plain ICIR flatters; the t-value corrects for that.',
      ),
    )}${figure(coefficient, '', estimatesChart(coefficients, plainFormat(extents(coefficients)), coefficient))}${figure(
      spread,
      '',
      estimatesChart(spreads, percentFormat(extents(spreads)), spread),
    )}${horizonTable(sheet)}${note(
      say(
        '구간과 t값: Newey–West(1987), Bartlett 가중. 시차는 겹치는 날짜 수와 4(n/100)^(2/9) 가운데 큰 쪽.',
        'Bands and t-values: Newey and West (1987), Bartlett weights; lags are the larger of the overlapping dates and 4(n/100)^(2/9).',
      ),
    )}`,
  }
}

/** How far the means and their bands reach. */
function extents(estimates: readonly Estimate[]): readonly number[] {
  return estimates.map(({ mean, error }) => Math.abs(mean ?? 0) + 1.96 * (error ?? 0))
}

function estimate({ horizon }: HorizonSheet, { mean, error }: OverlapMean, scale: number): Estimate {
  return {
    name: String(horizon),
    mean: mean === null ? null : mean * scale,
    error: error === null ? null : error * scale,
  }
}

function horizonTable({ horizons, quantiles }: TearSheet) {
  const columns: readonly Column<HorizonSheet>[] = [
    { head: say('기간', 'Ahead'), align: 'left', cell: (row) => horizonCell(row) },
    { head: say('순위 IC', 'Rank IC'), cell: ({ rankIc }) => signed(rankIc.mean, 3) },
    { head: 't', cell: ({ rankIc }) => decimal(rankIc.t) },
    { head: 'ICIR', cell: ({ rankIcir }) => decimal(rankIcir) },
    { head: say('선형 IC', 'Linear IC'), cell: ({ ic }) => signed(ic.mean, 3) },
    { head: `Q${quantiles} − Q1`, cell: ({ spread }) => tone(spread.mean, 2) },
    { head: 't', cell: ({ spread }) => decimal(spread.t) },
    { head: say('거래 가능: IC', 'Tradable: IC'), cell: ({ tradable }) => signed(tradable.rankIc.mean, 3) },
    { head: 't', cell: ({ tradable }) => decimal(tradable.rankIc.t) },
  ]
  return table(columns, horizons)
}

function horizonCell({ horizon, reason }: HorizonSheet): Content {
  return reason === null ? horizonWords(horizon) : html`${horizonWords(horizon)} <em>${reasonWords(reason)}</em>`
}

function reasonWords(reason: EmptyHorizon): Content {
  return reason === 'TOO_SHORT'
    ? say('데이터가 그 전에 끝남', 'the data end before')
    : say('값이 서로 다른 종목이 10개 이상인 날이 없음', 'no date with ten differing values')
}

/** Mean returns of each group, against everyone's. */
export function quantileSection(sheet: TearSheet): Section {
  const focus = focusOf(sheet)
  const { horizons, quantiles } = sheet
  const label = say(
    `${focus.horizon}일 평균 수익률에서 전체 평균을 뺀 값`,
    `Mean return over ${focus.horizon} days minus everyone's`,
  )
  const bars = focus.quantileReturns.map((value, q) => ({
    name: `Q${q + 1}`,
    value: value === null || focus.universeReturn === null ? null : value - focus.universeReturn,
  }))
  const columns: readonly Column<HorizonSheet>[] = [
    { head: say('기간', 'Ahead'), align: 'left', cell: ({ horizon }) => horizonWords(horizon) },
    ...Array.from({ length: quantiles }, (_, q) => ({
      head: `Q${q + 1}`,
      cell: ({ quantileReturns }: HorizonSheet) => signedPercent(quantileReturns[q], 2),
    })),
    { head: say('전체', 'Everyone'), cell: ({ universeReturn }) => signedPercent(universeReturn, 2) },
  ]
  return {
    id: 'quantiles',
    title: say('값의 크기순으로 나누면', 'Sorted into groups'),
    body: html`${lead(
      say(
        `날마다 종목을 값의 순서대로 ${quantiles}묶음으로 나눕니다. Q1이 가장 낮은 값, Q${quantiles}이 가장 높은 값입니다. 쓸모 있는 팩터라면 막대가 한 방향으로 계단을 이룹니다.`,
        `On each date the stocks are sorted by value into ${quantiles} groups, Q1 the lowest and Q${quantiles} the highest. A useful factor makes a staircase.`,
      ),
    )}${
      bars.every(({ value }) => value === null)
        ? ''
        : figure(label, '', signedBars(bars, percentFormat(bars.map(({ value }) => value)), label))
    }${table(columns, horizons)}${note(
      say(
        '날짜마다 묶음의 평균을 내고, 날짜에 걸쳐 다시 평균합니다. 비용은 빼지 않았습니다.',
        'Means within a group on each date, then over the dates; no costs.',
      ),
    )}`,
  }
}

/** How long a ranking lasts, and what keeping up with it means. */
export function stabilitySection({ horizons, quantiles }: TearSheet): Section {
  const columns: readonly Column<HorizonSheet>[] = [
    {
      head: say('지난 거래일', 'Sessions later'),
      align: 'left',
      cell: ({ comparedSessions }) =>
        decimal(comparedSessions, comparedSessions === Math.round(comparedSessions ?? 0) ? 0 : 1),
    },
    { head: say('순위 자기상관', 'Rank autocorrelation'), cell: ({ autocorrelation }) => decimal(autocorrelation) },
    ...Array.from({ length: quantiles }, (_, q) => ({
      head: quantileName(q, quantiles),
      cell: ({ turnover }: HorizonSheet) => percent(turnover[q], 0),
    })),
  ]
  const rows = horizons.filter(
    ({ comparedSessions }, h) => comparedSessions !== null && comparedSessions !== horizons[h - 1]?.comparedSessions,
  )
  return {
    id: 'stability',
    title: say('순위는 얼마나 오래 가나', 'How long a ranking lasts'),
    body: html`${lead(
      say(
        '묶음 안에서 새로 들어온 종목의 비율입니다. 많이 바뀔수록 따라 하는 데 비용이 듭니다.',
        'The share of new names in each group. The more it changes, the more it costs to follow.',
      ),
    )}${table(columns, rows)}`,
  }
}
