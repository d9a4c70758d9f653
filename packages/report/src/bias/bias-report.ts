import type { RunResult, StatisticValue } from '@stocklab/engine'
import { both } from '../bilingual.js'
import { type EquityDay, equityChart } from '../charts/equity.js'
import { DASH, decimal, percent, signed } from '../format.js'
import { type Content, type Html, html } from '../html.js'
import { lead, note, type Section, table } from '../parts.js'
import { researchPage } from '../research-page.js'
import { strategyName } from '../sections/title.js'
import { countedSections } from '../sections/trials.js'
import type { BiasStatistic, BiasStudy } from './bias-study.js'
import { type WaterfallStep, waterfall } from './waterfall.js'
import { BIAS_WORDS, REMARK_WORDS } from './words.js'

const say = (ko: string, en: string) => both({ ko, en })

/** The study as one page in both languages. Equal studies give equal bytes. */
export function biasReport(study: BiasStudy, strict: RunResult): string {
  const { manifest, runs } = study
  return researchPage(
    {
      kind: say('편향 분석', 'Bias study'),
      name: strategyName(manifest.strategy),
      description: null,
      madeUp: manifest.made_up,
      facts: [
        [say('기간', 'Period'), html`${manifest.period.from} – ${manifest.period.to}`],
        [say('시장', 'Market'), manifest.market],
        [say('돌린 백테스트', 'Runs'), decimal(runs.length, 0)],
        [say('데이터 버전', 'Data version'), html`<code>${manifest.data_version.slice(0, 12)}</code>`],
      ],
    },
    [
      summarySection(study),
      ...countedSections(strict),
      curvesSection(study),
      partsSection(study),
      figuresSection(study),
      readingSection(study),
    ],
  )
}

function summarySection(study: BiasStudy): Section {
  const { parts, split } = study
  const cagr = split.cagr
  const story =
    cagr === null
      ? say(
          '연수익률을 낼 수 없는 실행이 있어 나누지 못했습니다.',
          'One of the runs has no CAGR, so it could not be split.',
        )
      : storyOf(study, cagr.naive, cagr.strict)
  return {
    id: 'summary',
    title: say('한눈에', 'In short'),
    body: html`<p class="story">${story}</p>${
      cagr === null
        ? ''
        : html`${lead(
            say(
              '연수익률(CAGR), 엄격한 백테스트에서 순진한 백테스트까지. 막대 하나가 편향 하나의 몫(연 %p)입니다.',
              'CAGR from the strict backtest to the naive one. Each bar is what one bias makes of it, in percentage points a year.',
            ),
          )}${waterfall(stepsOf(study), say('엄격에서 순진까지의 폭포 그림', 'Waterfall from strict to naive'))}`
    }${note(
      html`${parts
        .filter(({ applies }) => !applies)
        .map(({ bias, remark }) => html`${both(BIAS_WORDS[bias].name)}: ${remark && both(REMARK_WORDS[remark])} `)}`,
    )}`,
  }
}

function storyOf({ parts, split }: BiasStudy, naive: number, strict: number): Html {
  const active = parts.filter(({ applies }) => applies).map(({ bias }) => bias)
  const size = (bias: (typeof active)[number]) => Math.abs(split.cagr!.parts[bias])
  const [largest] = active.toSorted((a, b) => size(b) - size(a))
  const gap = (naive - strict) * 100
  const first = {
    ko: `순진하게 돌리면 연 ${percent(naive)}, 규칙대로 엄격하게 돌리면 연 ${percent(strict)}입니다. 차이는 연 ${signed(gap, 1)}%p입니다.`,
    en: `Run naively it made ${percent(naive)} a year; run strictly, by the rules, ${percent(strict)}. The difference is ${signed(gap, 1)} percentage points a year.`,
  }
  if (largest === undefined || size(largest) < 5e-5) return both(first)
  const words = BIAS_WORDS[largest].name
  const points = signed(split.cagr!.parts[largest] * 100, 1)
  return both({
    ko: `${first.ko} 가장 큰 몫은 ${words.ko}(${points}%p)입니다.`,
    en: `${first.en} The largest part is ${words.en.toLowerCase()} (${points}).`,
  })
}

function stepsOf({ parts, split }: BiasStudy): readonly WaterfallStep[] {
  const { strict, naive, parts: shares } = split.cagr!
  let level = strict
  const end = (name: Content, value: number): WaterfallStep => ({
    name,
    from: 0,
    to: value,
    kind: 'end',
    value: percent(value, 2),
  })
  const hanging = parts.map(({ bias, applies }): WaterfallStep => {
    const from = level
    level += shares[bias]
    return {
      name: both(BIAS_WORDS[bias].name),
      from,
      to: level,
      kind: 'part',
      value: applies ? signed(shares[bias] * 100, 2) : DASH,
    }
  })
  return [end(say('엄격', 'Strict'), strict), ...hanging, end(say('순진', 'Naive'), naive)]
}

/** The naive account takes the place that a benchmark has in a backtest's chart. */
function curvesSection({ curves }: BiasStudy): Section {
  const rows = curves.dates.map(
    (date, t): EquityDay => ({
      date,
      total_value: curves.strict[t]!,
      benchmark: curves.naive[t]!,
    }),
  )
  const label = say(
    '진한 선이 엄격한 백테스트, 옅은 선이 순진한 백테스트입니다(시작 자본의 배수, 로그 눈금).',
    'The strong line is the strict backtest, the pale one the naive (multiples of the capital, logarithmic).',
  )
  return {
    id: 'curves',
    title: say('두 계좌', 'Both accounts'),
    body: html`${lead(label)}<p class="legend"><span class="key">${say('엄격', 'Strict')}</span><span class="key benchmark">${say(
      '순진',
      'Naive',
    )}</span></p>${equityChart(rows, 'log', label)}`,
  }
}

function partsSection({ parts, split }: BiasStudy): Section {
  return {
    id: 'parts',
    title: say('순진한 백테스트가 하는 일', 'What the naive backtest does'),
    body: html`<ul>${parts.map(({ bias, applies, remark, count }) => {
      const { name, meaning } = BIAS_WORDS[bias]
      return html`<li><b>${both(name)}</b>: ${both(meaning)}${remark === null ? '' : html` <em>${both(REMARK_WORDS[remark])}</em>`}${
        count === null || count === 0 ? '' : html` ${countWords(bias, count)}`
      }${applies && split.cagr?.parts[bias] === 0 ? html` ${say('여기서는 연수익률을 조금도 바꾸지 않았습니다.', 'Here it changed nothing of CAGR.')}` : ''}</li>\n`
    })}</ul>`,
  }
}

function countWords(bias: string, count: number): Html {
  const n = decimal(count, 0)
  return bias === 'survivorship'
    ? say(`마지막 날 전에 거래가 끝난 종목 ${n}개.`, `${n} names ended before the last day.`)
    : say(`정정된 숫자 ${n}개.`, `${n} figures were restated.`)
}

const STATISTICS: readonly { readonly id: BiasStatistic; readonly name: Html; readonly ratio?: true }[] = [
  { id: 'cagr', name: say('연수익률(CAGR)', 'CAGR') },
  { id: 'total_return', name: say('총수익률', 'Total return') },
  { id: 'max_drawdown', name: say('최대낙폭', 'Max drawdown') },
  { id: 'annual_volatility', name: say('연변동성', 'Volatility a year') },
  { id: 'sharpe', name: say('샤프비율', 'Sharpe'), ratio: true },
]

function figuresSection({ parts, split, runs }: BiasStudy): Section {
  const plain = (value: StatisticValue | undefined, ratio: boolean) =>
    typeof value !== 'number' ? DASH : ratio ? decimal(value) : percent(value, 1)
  return {
    id: 'figures',
    title: say('모든 숫자', 'All figures'),
    body: html`${table<(typeof STATISTICS)[number]>(
      [
        { head: '', align: 'left', cell: ({ name }) => name },
        {
          head: say('엄격', 'Strict'),
          cell: ({ id, ratio }) => html`<b>${plain(runs[0]!.statistics[id], ratio ?? false)}</b>`,
        },
        ...parts.map(({ bias, applies }) => ({
          head: both(BIAS_WORDS[bias].name),
          cell: ({ id, ratio }: (typeof STATISTICS)[number]) => {
            const part = applies ? split[id]?.parts[bias] : undefined
            return part === undefined ? DASH : signed(ratio ? part : part * 100, ratio ? 2 : 1)
          },
        })),
        {
          head: say('순진', 'Naive'),
          cell: ({ id, ratio }) => html`<b>${plain(runs.at(-1)!.statistics[id], ratio ?? false)}</b>`,
        },
      ],
      STATISTICS,
    )}${note(
      say(
        '가운데 숫자는 %p(샤프비율은 그대로)이며, 엄격에 모두 더하면 순진이 됩니다.',
        'Numbers between the ends are percentage points (plain for Sharpe); added to strict they give naive.',
      ),
    )}`,
  }
}

function readingSection({ runs, manifest }: BiasStudy): Section {
  const row = (ko: string, en: string) => html`<li>${say(ko, en)}</li>\n`
  return {
    id: 'reading',
    title: say('어떻게 쟀나', 'How it was measured'),
    body: html`<ul>${[
      row(
        `편향을 하나씩 더하면 순서에 따라 몫이 달라집니다. 그래서 가능한 모든 조합(${runs.length}번)을 실제로 돌리고, 모든 순서에서의 평균을 몫으로 삼았습니다(섀플리 값). 몫을 더하면 차이와 정확히 같습니다.`,
        `Added one after another, biases get parts that depend on the order. So every mixture was really run (${runs.length} runs) and each part is the mean over all orders (Shapley value). The parts add up to the difference exactly.`,
      ),
      row(
        '엄격 쪽은 backtest 명령과 똑같은 실행입니다. 시도 횟수 장부에는 이것 하나만 적힙니다. 나머지는 고를 수 있는 전략이 아니기 때문입니다.',
        'The strict end is the very run of the backtest command. It alone is counted as a trial: the others are not strategies that anybody could choose.',
      ),
      row(
        '몫이 음수일 수도 있습니다. 순진한 가정이 우연히 손해였다는 뜻이지, 그 가정이 옳다는 뜻은 아닙니다.',
        'A part may be negative: the naive assumption happened to cost money here. That does not make it right.',
      ),
      row(
        '결정한 종가의 체결은 다음 거래일 장부에 그 종가로 적힙니다. 체결일이 배당락일이면 배당은 엄격한 쪽과 같이 전날 보유한 사람에게 갑니다. 가격 자료가 아예 없는 날에는 순진한 쪽도 거래하지 못합니다.',
        'A fill at the close of the decision is booked on the next session at that close. Where that session is an ex-date, the dividend goes to who held before, as in the strict run. Without any bar the naive run cannot trade either.',
      ),
      row(
        '장중 손절·익절은 두 쪽 모두 그날의 시가와 고가, 저가로 판정합니다.',
        'Stops and targets within the day meet the bars of the day in both.',
      ),
      ...(manifest.prices === 'adjusted'
        ? [
            row(
              '수정주가 자체가 나중에 알게 된 정보로 만든 것이며, 그 영향은 여기서 잴 수 없습니다.',
              'Adjusted prices are themselves made with later knowledge; what that does cannot be measured here.',
            ),
          ]
        : []),
    ]}</ul>`,
  }
}
