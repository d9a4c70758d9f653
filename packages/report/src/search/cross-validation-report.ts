import { quantile7, type SplitChoice } from '@stocklab/engine'
import { DASH, decimal, percent } from '../format.js'
import { html } from '../html.js'
import { figure, lead, note, type Section, table } from '../parts.js'
import { researchPage } from '../research-page.js'
import { statisticName } from '../sections/statistic.js'
import { type CrossValidationStudy, pathSharpes } from './cross-validation-study.js'
import { pairsChart, pathsChart } from './walk-charts.js'
import { cards, formatOf, keys, lengthCard, objectiveName, say, settingsWords } from './words.js'

/** Combinatorial purged cross-validation as one page in both languages. */
export function crossValidationReport(study: CrossValidationStudy): string {
  const { question, options, data, validation } = study
  return researchPage(
    {
      kind: say('조합 제거 교차검증(CPCV)', 'Combinatorial purged cross-validation'),
      name: question.document.name,
      description: null,
      madeUp: data.made_up,
      facts: [
        [say('기간', 'Period'), html`${data.period.from} – ${data.period.to}`],
        [
          say('묶음', 'Groups'),
          say(
            `${options.groups}개 가운데 ${options.testGroups}개 검증`,
            `${options.testGroups} of ${options.groups} tested`,
          ),
        ],
        [say('분할', 'Splits'), decimal(validation.splits.length, 0)],
        [say('경로', 'Paths'), decimal(validation.paths.length, 0)],
        [say('제거한 날', 'Purged'), say(`${options.purge}일`, `${options.purge} days`)],
        [say('금지한 날', 'Embargoed'), say(`${options.embargo}일`, `${options.embargo} days`)],
        [say('목표', 'Objective'), objectiveName(question.objectives[0]!)],
      ],
    },
    [summarySection(study), pathsSection(study), splitsSection(study), choicesSection(study), readingSection()],
  )
}

function summarySection(study: CrossValidationStudy): Section {
  const { question, points, best, judgement, validation, warnings } = study
  const sharpes = pathSharpes(study)
  const at = (p: number) => (sharpes.length === 0 ? DASH : decimal(quantile7(sharpes, p), 2))
  const losing = validation.paths.filter(({ figures }) => figures.total_return < 0).length
  const { pbo, dsr } = judgement.values
  const whole = decimal(points[best]!.values.sharpe, 2)
  const name = settingsWords(question.axes, points[best]!.point)
  return {
    id: 'summary',
    title: say('한눈에', 'In short'),
    body: html`<p class="story">${say(
      `전체 기간을 보고 고른 최고 점(${name})의 샤프비율은 ${whole}지만, 보지 않은 묶음에서 이어 만든 경로 ${validation.paths.length}개의 중앙값은 ${at(0.5)}입니다. 손실로 끝난 경로는 ${losing}개입니다.`,
      `The best point chosen with the whole period in sight (${name}) shows a Sharpe ratio of ${whole}; the median of the ${validation.paths.length} paths made of groups not seen is ${at(0.5)}. ${losing} of them ended with a loss.`,
    )}</p>${cards([
      {
        name: say('경로 샤프비율', 'Sharpe of the paths'),
        value: at(0.5),
        hint: say(`가장 낮은 ${at(0)}, 가장 높은 ${at(1)}`, `From ${at(0)} to ${at(1)}`),
      },
      {
        name: say('운만으로 나올 최고 샤프비율', 'Best Sharpe by luck alone'),
        value: decimal(judgement.bestByLuck, 2),
        hint: say(`시도 ${decimal(judgement.trials, 0)}번 기준`, `Of ${decimal(judgement.trials, 0)} trials`),
      },
      {
        name: statisticName('dsr'),
        value: typeof dsr === 'number' ? percent(dsr, 0) : DASH,
        hint: say('전체 기간 최고 점이 운을 넘을 확률', 'Chance that the best of the whole period is more than luck'),
      },
      {
        name: statisticName('pbo'),
        value: typeof pbo === 'number' ? percent(pbo, 0) : DASH,
        hint: say(
          '고른 점이 다른 기간에는 중간에도 못 미칠 확률',
          'Chance that the point chosen falls below the middle elsewhere',
        ),
      },
      lengthCard(judgement.values),
    ])}${warnings.map(note)}`,
  }
}

/** Paths that are drawn at most. */
const MOST_PATHS = 60
/** Days between two points of a drawn path. */
const POINTS = 400

function pathsSection({ validation, edges, dates }: CrossValidationStudy): Section {
  const { paths } = validation
  const every = Math.max(1, Math.floor(dates.length / POINTS))
  const kept = [...dates.keys()].filter((t) => t % every === 0 || t === dates.length - 1)
  const drawn = paths.slice(0, MOST_PATHS).map(({ returns }) => {
    const values = new Array<number>(dates.length)
    let value = 1
    dates.forEach((_, t) => {
      if (t > 0) value *= 1 + returns[t - 1]!
      values[t] = value
    })
    return { dates: kept.map((t) => dates[t]!), values: kept.map((t) => values[t]!) }
  })
  const label = say(
    '보지 않은 묶음만으로 이은 경로(시작의 배수)',
    'Paths made only of groups not seen (multiples of their beginning)',
  )
  return {
    id: 'paths',
    title: say('다시 이은 경로', 'The paths'),
    body: html`${lead(label)}${pathsChart(drawn, label)}${table(
      [
        { head: say('경로', 'Path'), align: 'left', cell: (_: (typeof paths)[number], k) => k + 1 },
        { head: statisticName('sharpe'), cell: ({ figures }) => decimal(figures.sharpe, 2) },
        { head: statisticName('cagr'), cell: ({ figures }) => percent(figures.cagr) },
        { head: statisticName('max_drawdown'), cell: ({ figures }) => percent(figures.max_drawdown) },
      ],
      paths.slice(0, MOST_PATHS),
    )}${note(say(`묶음의 경계: ${edges.join(', ')}`, `Groups begin and end on: ${edges.join(', ')}`))}`,
  }
}

/** Splits that are listed at most. */
const MOST_SPLITS = 60

function splitsSection({ validation, question, points }: CrossValidationStudy): Section {
  const { id } = question.objectives[0]!
  const format = formatOf(id)
  const written = (value: number | null) => (value === null ? DASH : format(value))
  const label = html`${statisticName(id)} · ${say('분할마다 학습과 검증', 'training and test of each split')}`
  const groups = ({ testGroups }: SplitChoice) => testGroups.map((group) => group + 1).join('+')
  const shown = validation.splits.slice(0, MOST_SPLITS)
  return {
    id: 'splits',
    title: say('분할', 'The splits'),
    body: html`${keys([
      ['benchmark', say('학습에서 고른 점', 'The choice in training')],
      ['strategy', say('같은 점의 검증', 'The same in the test')],
    ])}${figure(
      label,
      '',
      pairsChart(
        shown.map((split) => ({ name: groups(split), inside: split.inSample, outside: split.outOfSample })),
        format,
        label,
      ),
    )}${table<SplitChoice>(
      [
        { head: say('검증 묶음', 'Test groups'), align: 'left', cell: groups },
        {
          head: say('고른 점', 'Chosen'),
          align: 'left',
          cell: ({ chosen }) => settingsWords(question.axes, points[chosen]!.point),
        },
        { head: say('학습 값', 'In'), cell: ({ inSample }) => written(inSample) },
        { head: say('검증 값', 'Out'), cell: ({ outOfSample }) => html`<b>${written(outOfSample)}</b>` },
        { head: say('학습일', 'Trained on'), cell: ({ trainRows }) => decimal(trainRows, 0) },
        { head: say('제거', 'Purged'), cell: ({ purged }) => decimal(purged, 0) },
        { head: say('금지', 'Embargoed'), cell: ({ embargoed }) => decimal(embargoed, 0) },
      ],
      shown,
    )}`,
  }
}

function choicesSection({ validation, question, points }: CrossValidationStudy): Section {
  const counts = new Map<number, number>()
  for (const { chosen } of validation.splits) counts.set(chosen, (counts.get(chosen) ?? 0) + 1)
  const rows = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 20)
  return {
    id: 'choices',
    title: say('자주 골린 점', 'What was chosen most often'),
    body: table(
      [
        {
          head: say('점', 'Point'),
          align: 'left',
          cell: ([place]: readonly [number, number]) => settingsWords(question.axes, points[place]!.point),
        },
        { head: say('분할', 'Splits'), cell: ([, count]) => `${count} / ${validation.splits.length}` },
        {
          head: say('전체 기간 샤프비율', 'Sharpe, whole period'),
          cell: ([place]) => decimal(points[place]!.values.sharpe, 2),
        },
      ],
      rows,
    ),
  }
}

function readingSection(): Section {
  const row = (ko: string, en: string) => html`<li>${say(ko, en)}</li>`
  return {
    id: 'reading',
    title: say('어떻게 읽나', 'How to read this'),
    body: html`<ul>${[
      row(
        '기간을 묶음으로 나누고, 그중 몇 개를 검증으로 쓰는 모든 경우에 나머지로 점을 고릅니다(López de Prado 2018, 12장). 검증 결과를 이으면 서로 다른 역사가 여러 개 생깁니다.',
        'The period is cut into groups; for every choice of groups to test, the point is chosen on the others (López de Prado 2018, chapter 12). The tests joined make several histories.',
      ),
      row(
        '검증 묶음 양쪽의 날은 학습에서 제거합니다. 그때 산 종목이 검증 기간에도 들려 있기 때문입니다. 그 뒤의 금지한 날은 여파까지 막습니다.',
        'Days on both sides of a tested group are purged from training, as what was bought then is still held in the test. The embargo after it keeps echoes out.',
      ),
      row(
        '점마다 전체 기간을 한 번 돌려 그 일별 수익률을 나눕니다. 그래서 검증 묶음은 그 점이 이미 들고 있던 종목으로 시작합니다.',
        'Each point is run once over the whole period and its daily returns are divided. A tested group therefore begins with what that point already holds.',
      ),
      row(
        '학습에는 검증보다 나중의 날도 들어갑니다. 실제로 벌었을 돈은 워크포워드가, 선택이 얼마나 흔들리는지는 이 표가 보여 줍니다.',
        'Training also uses days later than the test. What would have been earned is shown by walking forward; this shows how much the choice wavers.',
      ),
    ]}</ul>`,
  }
}
