import { DASH, decimal, percent } from '../format.js'
import { html } from '../html.js'
import { figure, lead, note, type Section, table } from '../parts.js'
import { researchPage } from '../research-page.js'
import { statisticName, statisticValue } from '../sections/statistic.js'
import { STATISTIC_TEXTS } from '../text/statistics.js'
import { chosenChart, pairsChart, stitchedChart } from './walk-charts.js'
import { CURVE_STATISTICS, type WalkForwardStudy, type WalkStep } from './walk-study.js'
import { cards, formatOf, keys, objectiveName, say, settingsWords, spanWords } from './words.js'

/** A walk through the past, choosing and testing in turn, as one page in both languages. */
export function walkForwardReport(study: WalkForwardStudy): string {
  const { question, data, steps } = study
  return researchPage(
    {
      kind: say('워크포워드 검증', 'Walk-forward test'),
      name: question.document.name,
      description: null,
      madeUp: data.made_up,
      facts: [
        [say('기간', 'Period'), html`${data.period.from} – ${data.period.to}`],
        [
          say('학습', 'Training'),
          html`${spanWords(question.train)}${question.start === 'anchored' ? say(', 처음 고정', ', anchored') : ''}`,
        ],
        [say('검증', 'Test'), spanWords(question.test)],
        [say('구간', 'Windows'), decimal(steps.length, 0)],
        [say('목표', 'Objective'), objectiveName(question.objectives[0]!)],
      ],
    },
    [summarySection(study), curveSection(study), windowsSection(study), chosenSection(study), readingSection()],
  )
}

function summarySection({ statistics, efficiency, dsr, trials, warnings }: WalkForwardStudy): Section {
  const { cagr, sharpe, max_drawdown: drawdown } = statistics
  const number = (value: unknown) => (typeof value === 'number' ? value : null)
  return {
    id: 'summary',
    title: say('한눈에', 'In short'),
    body: html`<p class="story">${say(
      `매번 그때까지의 과거로 고른 점을 다음 기간에 그대로 썼다면 해마다 ${percent(number(cagr))}, 가장 깊은 낙폭은 ${percent(number(drawdown))}였습니다.`,
      `Had each choice been made on the past of its day and then used as it was, the account had grown by ${percent(number(cagr))} a year, with a deepest fall of ${percent(number(drawdown))}.`,
    )}</p>${cards([
      {
        name: say('검증 구간 샤프비율', 'Sharpe of the tests'),
        value: decimal(number(sharpe), 2),
        hint: say('보지 않은 기간만 이은 곡선의 값', 'Of the curve that joins only days not seen before'),
      },
      {
        name: say('효율', 'Efficiency'),
        value: efficiency === null ? DASH : percent(efficiency, 0),
        hint: say(
          '학습 때 연수익률 가운데 검증에서 남은 몫',
          'Share of the yearly growth in training that was left in the tests',
        ),
      },
      {
        name: statisticName('dsr'),
        value: dsr === null ? DASH : percent(dsr, 0),
        hint: say(
          `시도 ${decimal(trials, 0)}번을 센 뒤 운을 넘을 확률`,
          `Chance that it is more than luck after ${decimal(trials, 0)} trials`,
        ),
      },
      {
        name: say('이 아이디어의 시도 횟수', 'Trials of this idea'),
        value: decimal(trials, 0),
        hint: say('모든 구간의 모든 점을 셉니다.', 'Every point of every window is counted.'),
      },
    ])}${warnings.map(note)}`,
  }
}

function curveSection({ stitched, steps, statistics, data }: WalkForwardStudy): Section {
  const label = say(
    '이어 붙인 검증 기간의 계좌(시작의 배수)',
    'The account over the joined tests (multiples of its beginning)',
  )
  const compared = stitched.some(({ benchmark }) => benchmark !== null)
  return {
    id: 'curve',
    title: say('보지 않은 기간의 곡선', 'The curve of days not seen'),
    body: html`${keys([
      ['strategy', say('검증 기간을 이은 계좌', 'Joined tests')],
      ...(compared ? [['benchmark', say('비교 지수', 'Benchmark')] as const] : []),
      ['loss', say('새 검증의 시작', 'A new test begins')],
    ])}${stitchedChart(
      stitched,
      steps.map(({ test }) => test.from),
      label,
    )}${note(
      say(
        '각 검증은 현금에서 시작하며, 앞 구간의 보유 종목을 넘겨받지 않습니다. 그래서 첫날은 결정만 하고 수익이 없으며, 다시 사는 비용이 듭니다. 검증이 끝날 때 들고 있던 종목은 마지막 종가로 평가할 뿐 팔지 않으므로, 그 매도의 수수료와 세금은 들어 있지 않습니다.',
        'Each test starts from cash and takes over no position. Its first day only decides, and buying again is paid for. What a test holds at its end counts at the last close: commission and tax of selling it are not in the curve.',
      ),
    )}${table(
      [
        { head: say('통계', 'Statistic'), align: 'left', cell: (id: string) => statisticName(id) },
        {
          head: say('값', 'Value'),
          cell: (id) => statisticValue(statistics[id], STATISTIC_TEXTS[id]!.kind, data.market),
        },
      ],
      CURVE_STATISTICS,
    )}`,
  }
}

function windowsSection({ steps, question }: WalkForwardStudy): Section {
  const { id } = question.objectives[0]!
  const format = formatOf(id)
  const inside = ({ points, chosen }: WalkStep) => (chosen === null ? null : (points[chosen]!.values[id] ?? null))
  const outside = ({ tested }: WalkStep) => tested?.values[id] ?? null
  const written = (value: number | null) => (value === null ? DASH : format(value))
  const label = html`${statisticName(id)} · ${say('학습과 검증', 'Training and test')}`
  return {
    id: 'windows',
    title: say('학습과 검증', 'Training against test'),
    body: html`${keys([
      ['benchmark', say('학습에서 고른 점', 'The choice in training')],
      ['strategy', say('같은 점의 검증', 'The same in the test')],
    ])}${figure(
      label,
      '',
      pairsChart(
        steps.map((step) => ({ name: step.test.from.slice(0, 7), inside: inside(step), outside: outside(step) })),
        format,
        label,
      ),
    )}${table<WalkStep>(
      [
        {
          head: say('학습', 'Training'),
          align: 'left',
          cell: ({ train }) => html`<span class="code">${train.from} – ${train.to}</span>`,
        },
        {
          head: say('검증', 'Test'),
          align: 'left',
          cell: ({ test }) => html`<span class="code">${test.from} – ${test.to}</span>`,
        },
        {
          head: say('고른 점', 'Chosen'),
          align: 'left',
          cell: ({ points, chosen }) => (chosen === null ? DASH : settingsWords(question.axes, points[chosen]!.point)),
        },
        { head: say('학습 값', 'In'), cell: (step) => written(inside(step)) },
        { head: say('검증 값', 'Out'), cell: (step) => html`<b>${written(outside(step))}</b>` },
        { head: say('검증 CAGR', 'CAGR out'), cell: ({ tested }) => percent(tested?.values.cagr) },
        { head: say('학습 DSR', 'DSR in'), cell: ({ dsr }) => percent(dsr, 0) },
      ],
      steps,
    )}`,
  }
}

function chosenSection({ steps, question }: WalkForwardStudy): Section {
  const names = steps.map(({ test }) => test.from.slice(0, 7))
  return {
    id: 'chosen',
    title: say('고른 값의 변화', 'What was chosen over time'),
    body: html`${lead(
      say(
        '구간마다 고른 값이 크게 뛰면 과거에 맞춘 것이고, 비슷하게 머물면 믿을 만합니다.',
        'Choices that leap from window to window are fitted to the past; choices that stay are easier to trust.',
      ),
    )}${question.axes.map(({ name, values }, k) => {
      const chosen = steps.map((step) => (step.chosen === null ? null : values[step.points[step.chosen]!.point[k]!]!))
      return figure(name, '', chosenChart(names, chosen, [values[0]!, values.at(-1)!], html`${name}`))
    })}`,
  }
}

function readingSection(): Section {
  const row = (ko: string, en: string) => html`<li>${say(ko, en)}</li>`
  return {
    id: 'reading',
    title: say('어떻게 읽나', 'How to read this'),
    body: html`<ul>${[
      row(
        '검증 값이 학습 값보다 늘 크게 낮으면 고르는 일 자체가 과최적화입니다. 효율이 절반 아래면 조심하세요.',
        'Where the tests fall far short of the trainings each time, the choosing itself overfits. Take care below an efficiency of one half.',
      ),
      row(
        '검증 기간은 한 번만 쓸 수 있습니다. 결과를 보고 범위나 구간을 고쳐 다시 돌리면 그것도 시도로 셉니다.',
        'A test can be used once. Whoever changes ranges or windows after seeing it and runs again adds to the count of trials.',
      ),
      row(
        '검증은 그날까지의 자료로만 결정합니다. 지표를 계산할 과거는 학습 기간의 것을 씁니다.',
        'Tests decide with data up to each day alone; the history their indicators need is that of the training part.',
      ),
    ]}</ul>`,
  }
}
