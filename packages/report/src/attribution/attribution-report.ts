import type { Exposure, RunResult, SectorPart } from '@stocklab/engine'
import { both } from '../bilingual.js'
import { partsChart } from '../charts/parts.js'
import { decimal, percent, shortMoney, signedPercent } from '../format.js'
import { type Html, html } from '../html.js'
import { lead, note, type Section, table, tone } from '../parts.js'
import { researchPage } from '../research-page.js'
import { strategyName } from '../sections/title.js'
import type { AttributionFigures } from './attribution-study.js'
import { FACTOR_WORDS, PART_WORDS } from './words.js'

const PARTS = ['market', 'timing', 'selection', 'trading', 'costs'] as const

/** Where the gain of a run came from, as one page in both languages. */
export function attributionReport({ manifest, daily }: RunResult, figures: AttributionFigures): string {
  const capital = daily[0]?.total_value ?? 0
  return researchPage(
    {
      kind: both({ ko: '성과 분해', en: 'Attribution' }),
      name: strategyName(manifest.strategy),
      description: null,
      madeUp: manifest.made_up,
      facts: [
        [both({ ko: '기간', en: 'Period' }), html`${manifest.period.from} – ${manifest.period.to}`],
        [both({ ko: '시장', en: 'Market' }), manifest.market],
        [both({ ko: '벌어들인 돈', en: 'Gain' }), both(shortMoney(figures.parts.gain, manifest.market))],
        [both({ ko: '평균 투자비중', en: 'In stocks' }), percent(figures.parts.averageExposure, 0)],
      ],
    },
    [partsSection(figures, capital, manifest.market), factorSection(figures), sectorSection(figures, capital)],
  )
}

function partsSection({ parts, market }: AttributionFigures, capital: number, currency: string): Section {
  const label = both({
    ko: `번 돈을 다섯으로 나눈 것입니다. 더하면 정확히 전체가 됩니다(시작 자본 대비). 시장은 ${market === 'benchmark' ? '비교 지수' : '상장 종목의 단순 평균'}입니다.`,
    en: `The gain in five parts that add up to it exactly (over the capital). The market is ${market === 'benchmark' ? 'the benchmark' : 'the plain mean of all listed stocks'}.`,
  })
  const share = (value: number) => (capital > 0 ? value / capital : 0)
  const chart = (language: 'ko' | 'en') =>
    partsChart(
      PARTS.map((name) => ({ name: PART_WORDS[name][language][0], value: share(parts[name]) })),
      (value) => percent(value, 0),
      label,
    )
  return {
    id: 'parts',
    title: both({ ko: '무엇이 벌었나', en: 'What earned it' }),
    body: html`${lead(label)}${inBoth(chart)}${table<(typeof PARTS)[number]>(
      [
        { head: '', align: 'left', cell: (name) => both({ ko: PART_WORDS[name].ko[0], en: PART_WORDS[name].en[0] }) },
        { head: both({ ko: '금액', en: 'Money' }), cell: (name) => both(shortMoney(parts[name], currency)) },
        { head: both({ ko: '자본 대비', en: 'Of the capital' }), cell: (name) => tone(share(parts[name])) },
        {
          head: both({ ko: '뜻', en: 'Meaning' }),
          align: 'left',
          cell: (name) =>
            html`<span class="hint">${both({ ko: PART_WORDS[name].ko[1], en: PART_WORDS[name].en[1] })}</span>`,
        },
      ],
      PARTS,
    )}`,
  }
}

function factorSection({ exposures, rSquared, days, leftOut }: AttributionFigures): Section {
  const body =
    exposures.length === 0
      ? note(both({ ko: '회귀를 하기에는 날이 너무 적습니다.', en: 'Too few days for a regression.' }))
      : html`${table<Exposure>(
          [
            {
              head: '',
              align: 'left',
              cell: ({ name }) => both({ ko: FACTOR_WORDS[name].ko, en: FACTOR_WORDS[name].en }),
            },
            {
              head: both({ ko: '노출', en: 'Exposure' }),
              cell: ({ name, value }) => (name === 'alpha' ? '' : decimal(value)),
            },
            { head: both({ ko: 't값', en: 't' }), cell: ({ t }) => decimal(t, 1) },
            { head: both({ ko: '연 기여', en: 'A year' }), cell: ({ contribution }) => tone(contribution) },
          ],
          exposures,
        )}${note(
          both({
            ko: `${decimal(days, 0)}일의 하루 수익률을 회귀한 것입니다. 결정계수 ${decimal(rSquared)}, 오차는 뉴이-웨스트 방식. t값의 크기가 2보다 작으면 우연과 구별되지 않습니다. 팩터 포트폴리오는 같은 시장의 보통주를 매월 말 셋으로 나눠 위 1/3에서 아래 1/3을 뺀 것입니다(동일 비중, 비용 없음).`,
            en: `Daily returns of ${decimal(days, 0)} days, R² ${decimal(rSquared)}, errors by Newey and West. Below 2 in size a t is not told from chance. Each portfolio holds the upper third of the market's common stocks minus the lower one, sorted at month ends (equal weights, no costs).`,
          }),
        )}`
  return {
    id: 'factors',
    title: both({ ko: '알려진 팩터로 설명하면', en: 'What known factors explain' }),
    body: html`${lead(
      both({
        ko: '시장·소형주·가치·모멘텀·저변동으로 설명되는 몫과, 설명되지 않고 남는 몫(알파)입니다.',
        en: 'The share that market, size, value, momentum and low volatility explain, and what is left (alpha).',
      }),
    )}${body}${
      leftOut.length === 0
        ? ''
        : note(
            both({
              ko: `값이 있는 종목이 너무 적어 뺀 것: ${leftOut.map((name) => FACTOR_WORDS[name].ko).join(', ')}`,
              en: `Left out, too few stocks have a value: ${leftOut.map((name) => FACTOR_WORDS[name].en).join(', ')}`,
            }),
          )
    }`,
  }
}

function sectorSection({ sectors, sectorWeights }: AttributionFigures, capital: number): Section {
  const share = (value: number) => tone(capital > 0 ? value / capital : 0)
  return {
    id: 'sectors',
    title: both({ ko: '업종별로', en: 'By sector' }),
    body: html`${lead(
      both({
        ko: `업종을 시장보다 더(덜) 든 효과(배분)와 업종 안에서 종목을 고른 효과(선택)입니다. 시장 비중은 ${sectorWeights === 'capitalisation' ? '시가총액' : '동일(주식 수가 없어)'} 기준, 숫자는 시작 자본 대비.`,
        en: `What came from holding more or less of a sector than the market (allocation) and from the stocks chosen inside it (selection). Market weights ${sectorWeights === 'capitalisation' ? 'by capitalisation' : 'equal, for want of share counts'}; figures over the capital.`,
      }),
    )}${table<SectorPart>(
      [
        { head: '', align: 'left', cell: ({ sector }) => sector ?? both({ ko: '(분류 없음)', en: '(unknown)' }) },
        { head: both({ ko: '보유 비중', en: 'Held' }), cell: ({ weight }) => percent(weight, 1) },
        { head: both({ ko: '시장 비중', en: 'Market' }), cell: ({ marketWeight }) => percent(marketWeight, 1) },
        { head: both({ ko: '번 돈', en: 'Earned' }), cell: ({ earned }) => share(earned) },
        { head: both({ ko: '배분', en: 'Allocation' }), cell: ({ allocation }) => share(allocation) },
        { head: both({ ko: '선택', en: 'Selection' }), cell: ({ selection }) => share(selection) },
      ],
      sectors,
      [
        both({ ko: '합계', en: 'Sum' }),
        '',
        '',
        ...(['earned', 'allocation', 'selection'] as const).map((name) =>
          signedPercent(capital > 0 ? sectors.reduce((sum, sector) => sum + sector[name], 0) / capital : 0),
        ),
      ],
    )}`,
  }
}

/** A drawing with words in it, once for each language. */
function inBoth(draw: (language: 'ko' | 'en') => Html): Html {
  return html`<div lang="ko">${draw('ko')}</div><div lang="en">${draw('en')}</div>`
}
