import type { HorizonSheet, TearSheet } from '@stocklab/engine'
import { DASH, decimal, percent, signed, signedPercent, toneOf } from '../format.js'
import { type Content, type Html, html } from '../html.js'
import type { Section } from '../parts.js'
import type { TearSheetStudy } from './tearsheet-study.js'
import { say } from './words.js'

/** The finding in sentences and as figures with a hint each. */
export function summarySection(study: TearSheetStudy): Section {
  const { sheet } = study
  const focus = focusOf(sheet)
  return {
    id: 'summary',
    title: say('한눈에', 'In short'),
    body: html`<p class="story">${story(study, focus)}</p>${cards(sheet, focus, likedEnd(study))}`,
  }
}

export function focusOf(sheet: TearSheet): HorizonSheet {
  return sheet.horizons.find(({ horizon }) => horizon === sheet.focus)!
}

/** The quantile an investor would hold: the end the literature prefers, else the highest values. */
export function likedEnd({ sheet, manifest }: TearSheetStudy): number {
  return manifest.direction === 'lower' ? 0 : sheet.quantiles - 1
}

function story(study: TearSheetStudy, focus: HorizonSheet): Html {
  const { sheet } = study
  const { horizon, rankIc, spread } = focus
  const band = bandWords(focus)
  if (rankIc.mean === null)
    return say(
      `이 기간의 ${horizon}일 수익률로는 말할 수 있는 것이 없습니다. 아래 주의할 점에 까닭이 있습니다.`,
      `Nothing can be said over ${horizon} days in this period; the caveats below say why.`,
    )
  const liked = likedEnd(study)
  const held = sheet.net.quantiles[liked]!
  const everyone = sheet.net.universe
  const better = rankIc.mean > 0
  return html`${say(
    `값이 높은 종목은 다음 ${horizon}거래일 동안 낮은 종목보다 평균적으로 ${better ? '더' : '덜'} 올랐습니다(순위 IC ${signed(rankIc.mean, 3)}).`,
    `Over the next ${horizon} sessions stocks with high values did ${better ? 'better' : 'worse'} than those with low ones, on average (rank IC ${signed(rankIc.mean, 3)}).`,
  )} ${verdict(rankIc.t)} ${say(
    `값이 가장 높은 묶음과 가장 낮은 묶음의 차이는 ${horizon}거래일에 ${signedPercent(spread.mean, 2)}입니다(95% 구간 ${band}).`,
    `The highest group made ${signedPercent(spread.mean, 2)} against the lowest in ${horizon} sessions (95% band ${band}).`,
  )} ${
    held.cagr === null
      ? ''
      : say(
          `비용을 빼고 실제로 살 수 있던 종목만 보면 Q${liked + 1}은 해마다 ${percent(held.cagr)}, 모두를 고르게 산 경우는 ${percent(everyone.cagr)}였습니다.`,
          `After costs, among stocks that could be bought, Q${liked + 1} made ${percent(held.cagr)} a year; everyone in equal parts made ${percent(everyone.cagr)}.`,
        )
  }`
}

function bandWords({ spreadBand }: HorizonSheet): string {
  return spreadBand === null ? DASH : `${signedPercent(spreadBand[0], 2)} … ${signedPercent(spreadBand[1], 2)}`
}

function verdict(t: number | null): Html {
  const size = Math.abs(t ?? 0)
  if (size < 2)
    return say(
      `t값이 ${decimal(t)}이라 우연과 구별되지 않습니다.`,
      `With t = ${decimal(t)} this cannot be told from chance.`,
    )
  if (size < 3)
    return say(
      `t값은 ${decimal(t)}: 팩터 하나만 시험했다면 눈여겨볼 만하지만, 여럿을 시험했다면 흔히 나오는 값입니다.`,
      `t = ${decimal(t)}: worth a look if this was the only factor tried, ordinary if many were.`,
    )
  return say(
    `t값은 ${decimal(t)}: 팩터 하나로는 우연으로 보기 어렵습니다.`,
    `t = ${decimal(t)}: hard to put down to chance for a single factor.`,
  )
}

function cards(sheet: TearSheet, focus: HorizonSheet, liked: number): Html {
  const { rankIc, spread, horizon, monotonicity, positive } = focus
  const held = sheet.net.quantiles[liked]!
  const before = sheet.gross.quantiles[liked]!
  const everyone = sheet.net.universe
  const ahead = held.cagr === null || everyone.cagr === null ? null : held.cagr - everyone.cagr
  const day = sheet.horizons.find((one) => one.comparedSessions !== null)
  return html`<dl class="cards first">${[
    card(
      say(`순위 IC, ${horizon}일`, `Rank IC, ${horizon} days`),
      signed(rankIc.mean, 3),
      toneOf(rankIc.mean),
      say(
        '날마다 값의 순위와 뒤이은 수익률 순위의 상관을 재어 평균한 값',
        'Correlation of value ranks with the ranks of later returns, averaged over the dates',
      ),
    ),
    card(
      say('t값', 't-value'),
      decimal(rankIc.t),
      'flat',
      say(
        `겹치는 기간을 바로잡음(Newey–West, 시차 ${rankIc.lags}). 2보다 작으면 우연일 수 있음`,
        `Corrected for overlap (Newey–West, ${rankIc.lags} lags); below 2 it may be chance`,
      ),
    ),
    card(
      say(`Q${liked + 1} − 전체, 비용 후`, `Q${liked + 1} over everyone, net`),
      signedPercent(ahead),
      toneOf(ahead),
      say(
        '연수익률의 차이. 공매도 없이 얻을 수 있던 몫',
        'Difference a year: what was to be had without selling short',
      ),
    ),
    card(
      say('상위 − 하위', 'Highest − lowest'),
      signedPercent(spread.mean, 2),
      toneOf(spread.mean),
      html`${say('95% 구간', '95% band')} ${bandWords(focus)}`,
    ),
  ]}</dl><dl class="cards">${[
    card(
      say(`Q${liked + 1} 비용 전`, `Q${liked + 1} before costs`),
      percent(before.cagr),
      'flat',
      say('모든 종목, 연수익률', 'Every stock, a year'),
    ),
    card(
      say(`Q${liked + 1} 비용 후`, `Q${liked + 1} after costs`),
      percent(held.cagr),
      'flat',
      html`${say('한 해 비용', 'Costs a year')} ${percent(held.costs)}`,
    ),
    card(
      say('플러스인 날', 'Dates above zero'),
      percent(positive, 0),
      'flat',
      say('순위 IC가 0보다 큰 날', 'Dates whose rank IC is positive'),
    ),
    card(
      say('단조성', 'Monotonicity'),
      decimal(monotonicity),
      'flat',
      say('1이면 묶음 순서대로 수익률이 높음', '1 = returns rise from group to group'),
    ),
    card(
      say('순위 자기상관', 'Rank autocorrelation'),
      decimal(day?.autocorrelation ?? null),
      'flat',
      say('다음 날짜까지 순위가 남는 정도', 'How much of the ranking is left at the next date'),
    ),
    card(
      say(`Q${liked + 1} 회전율`, `Turnover of Q${liked + 1}`),
      percent(held.turnover, 0),
      'flat',
      say('한 해, 편도', 'A year, one-way'),
    ),
    card(
      say(`Q${liked + 1} 최대낙폭`, `Q${liked + 1} deepest fall`),
      signedPercent(held.maxDrawdown),
      toneOf(held.maxDrawdown),
      say('비용 후, 고점에서', 'After costs, from the high'),
    ),
    card(
      say('날짜 × 종목', 'Dates × stocks'),
      decimal(sheet.counts.pairs, 0),
      'flat',
      say(`${decimal(sheet.sampled.dates, 0)}개 날짜`, `${decimal(sheet.sampled.dates, 0)} dates`),
    ),
  ]}</dl>`
}

function card(name: Content, value: string, tone: string, hint: Content): Html {
  return html`<div class="card"><dt>${name}</dt><dd class="value ${tone}">${value}</dd><dd class="hint">${hint}</dd></div>\n`
}
