import { both } from '../bilingual.js'
import { histogramChart } from '../charts/bars.js'
import { fanChart } from '../charts/fan.js'
import { histogram } from '../derive/histogram.js'
import { decimal, percent, signedPercent } from '../format.js'
import { html } from '../html.js'
import type { JudgedRun } from '../judged-run.js'
import { figure, lead, note, type Section } from '../parts.js'
import { researchPage } from '../research-page.js'
import { strategyName } from '../sections/title.js'
import { countedSections } from '../sections/trials.js'
import type { MonteCarloStudy } from './montecarlo-study.js'
import { spreadTable } from './spread-table.js'

/** The study as one page in both languages. */
export function montecarloReport(result: JudgedRun, study: MonteCarloStudy): string {
  const { manifest } = result
  const { options } = study
  return researchPage(
    {
      kind: both({ ko: '몬테카를로 분석', en: 'Monte Carlo study' }),
      name: strategyName(manifest.strategy),
      description: null,
      madeUp: manifest.made_up,
      facts: [
        [both({ ko: '기간', en: 'Period' }), html`${manifest.period.from} – ${manifest.period.to}`],
        [both({ ko: '시장', en: 'Market' }), manifest.market],
        [both({ ko: '가상 경로', en: 'Paths' }), decimal(options.paths, 0)],
        [both({ ko: '다시 돌린 백테스트', en: 'Simulated anew' }), decimal(2 * options.runs, 0)],
        [both({ ko: '난수 시드', en: 'Seed' }), `${options.seed}`],
      ],
    },
    [summarySection(study), ...countedSections(result), fanSection(study), spreadSection(study), readingSection(study)],
  )
}

function summarySection({ bootstrap, actual, missed }: MonteCarloStudy): Section {
  const losing = bootstrap.figures.filter(({ total_return }) => total_return < 0).length / bootstrap.figures.length
  const deeper =
    bootstrap.figures.filter(({ max_drawdown }) => max_drawdown < actual.max_drawdown).length / bootstrap.figures.length
  const better = missed.filter(({ cagr }) => cagr > actual.cagr).length
  return {
    id: 'summary',
    title: both({ ko: '한눈에', en: 'In short' }),
    body: html`<p class="story">${both({
      ko: `같은 날들을 섞어 만든 다른 역사에서 손실로 끝난 경우는 ${percent(losing, 0)}, 실제보다 더 깊이 떨어진 경우는 ${percent(deeper, 0)}입니다. 매수의 일부를 놓친 ${decimal(missed.length, 0)}번 가운데 ${decimal(better, 0)}번은 실제보다 나았습니다.`,
      en: `Of the other histories made from the same days, ${percent(losing, 0)} ended with a loss and ${percent(deeper, 0)} fell deeper than the run itself. Of ${decimal(missed.length, 0)} runs that missed some entries, ${decimal(better, 0)} did better.`,
    })}</p>`,
  }
}

function fanSection({ bootstrap, options }: MonteCarloStudy): Section {
  const label = both({
    ko: '띠는 가상 경로의 5~95%와 25~75%, 점선은 중앙값, 실선은 실제 백테스트입니다(시작 자본의 배수).',
    en: 'Bands hold 5 to 95% and 25 to 75% of the paths, the dashed line is the median, the solid line the run itself (multiples of the capital).',
  })
  return {
    id: 'fan',
    title: both({ ko: '다른 순서로 일어났다면', en: 'Had it happened in another order' }),
    body: html`${lead(label)}${fanChart(bootstrap.bands, label)}${note(
      both({
        ko: `평균 ${options.blockDays}거래일 길이의 토막을 무작위로 이어 붙였습니다(정상 부트스트랩). 과거에 없던 날은 만들지 않습니다.`,
        en: `Random blocks of ${options.blockDays} trading days on average, strung together (stationary bootstrap). No day is made that did not happen.`,
      }),
    )}`,
  }
}

function spreadSection(study: MonteCarloStudy): Section {
  const { bootstrap } = study
  const chart = (id: 'cagr' | 'max_drawdown', ko: string, en: string) => {
    const label = both({ ko, en })
    return figure(label, '', histogramChart(histogram(bootstrap.figures.map((one) => one[id])), label))
  }
  return {
    id: 'spread',
    title: both({ ko: '숫자가 흔들리는 폭', en: 'How far the figures spread' }),
    body: html`${spreadTable(study)}${chart('cagr', '가상 경로의 연수익률(CAGR)', 'CAGR of the paths')}${chart(
      'max_drawdown',
      '가상 경로의 최대낙폭',
      'Maximum drawdown of the paths',
    )}`,
  }
}

function readingSection({ options, actual }: MonteCarloStudy): Section {
  const row = (ko: string, en: string) => html`<li>${both({ ko, en })}</li>`
  return {
    id: 'reading',
    title: both({ ko: '어떻게 읽나', en: 'How to read this' }),
    body: html`<ul>${[
      row(
        `실제 백테스트의 CAGR은 ${signedPercent(actual.cagr)}입니다. 띠의 아래쪽(5%)도 견딜 수 있어야 합니다.`,
        `The run itself made ${signedPercent(actual.cagr)} a year. The lower edge (5%) should be bearable too.`,
      ),
      row(
        '거래 다시 뽑기는 몇 건의 거래에 얼마나 기대는지 보여 줍니다. 동시에 들고 있던 종목의 동반 하락은 사라지므로 낙폭은 작게 나옵니다.',
        'Resampled trades show how much hangs on a few of them. That positions fell together is lost there, so drawdowns come out small.',
      ),
      row(
        '다른 시작일은 기간의 앞 절반에서 뽑아 처음부터 다시 돌린 것이라, 기간이 짧은 것도 섞여 있습니다.',
        'Other first days are drawn from the first half of the period and simulated from there, so some runs are shorter.',
      ),
      row(
        `놓친 매수는 매수 결정의 ${percent(options.missed, 0)}를 무작위로 내지 못한 경우입니다. 결과가 크게 바뀌면 운에 기댄 전략입니다.`,
        `Missed entries are runs that fail to place ${percent(options.missed, 0)} of the entries at random. A strategy whose result changes much with that leans on luck.`,
      ),
      row(
        '같은 역사를 재료로 쓰므로, 그 역사에 없던 위기는 어디에도 나타나지 않습니다.',
        'All of it is made from one history: a crisis that is not in it appears nowhere.',
      ),
    ]}</ul>`,
  }
}
