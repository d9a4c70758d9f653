import { DASH, decimal, percent } from '../format.js'
import { type Content, type Html, html } from '../html.js'
import { note, type Section, table } from '../parts.js'
import { researchPage } from '../research-page.js'
import { statisticName } from '../sections/statistic.js'
import { plainNumber } from './marks.js'
import { frontSection, pictureSection, plateauSection } from './optimize-pictures.js'
import { type OptimizeStudy, SHOWN, signOf } from './optimize-study.js'
import { cards, formatOf, lengthCard, objectiveName, reasonWords, say, settingsWords } from './words.js'

/** A search as one page in both languages. */
export function optimizeReport(study: OptimizeStudy): string {
  const { question, data, points } = study
  return researchPage(
    {
      kind: say('파라미터 탐색', 'Parameter search'),
      name: question.document.name,
      description: null,
      madeUp: data.made_up,
      facts: [
        [say('기간', 'Period'), html`${data.period.from} – ${data.period.to}`],
        [say('시장', 'Market'), data.market],
        [
          say('목표', 'Objective'),
          html`${question.objectives.map((one, k) => html`${k > 0 ? ', ' : ''}${objectiveName(one)}`)}`,
        ],
        [say('방법', 'Method'), methodName(question.method)],
        [say('시험한 점', 'Points tried'), decimal(points.length, 0)],
        [say('난수 시드', 'Seed'), `${question.seed}`],
      ],
    },
    [
      summarySection(study),
      bestSection(study),
      pictureSection(study),
      plateauSection(study),
      ...(question.objectives.length > 1 ? [frontSection(study)] : []),
      ...(study.ranked.length < points.length ? [failedSection(study)] : []),
      readingSection(),
    ].filter((section) => section !== null),
  )
}

function methodName(method: string): Html {
  if (method === 'grid') return say('격자 전체', 'Whole grid')
  return method === 'random' ? say('무작위', 'Random') : say('진화 탐색(NSGA-II)', 'Evolution (NSGA-II)')
}

function summarySection(study: OptimizeStudy): Section {
  const { question, points, ranked, robust, judgement, atEdge, robustAtEdge } = study
  const [objective] = question.objectives
  const format = formatOf(objective!.id)
  const best = points[ranked[0]!]!
  const steady = points[robust.place]!
  const [top, firm] = [best, steady].map((one) => settingsWords(question.axes, one.point))
  const [topValue, firmMean] = [format(best.values[objective!.id]!), format(signOf(question) * robust.mean)]
  const name = statisticName(objective!.id)
  const { dsr, pbo } = judgement.values
  return {
    id: 'summary',
    title: say('한눈에', 'In short'),
    body: html`<p class="story">${say(
      `가장 좋은 점은 ${top}이고, 가장 튼튼한 점은 ${firm}입니다. 최고 점의 값은 `,
      `The best point is ${top}; the most robust one is ${firm}. The best shows `,
    )}${name} ${topValue}${say(
      `, 튼튼한 점은 이웃 ${robust.neighbours}개와 평균해도 ${firmMean}입니다.`,
      `, the robust one ${firmMean} even on average with its ${robust.neighbours} neighbours.`,
    )}</p>${cards([
      {
        name: say('이 아이디어의 시도 횟수', 'Trials of this idea'),
        value: decimal(judgement.trials, 0),
        hint: say('이번 탐색과 예전 실행을 모두 셉니다.', 'This search and every earlier run are counted.'),
      },
      {
        name: say('운만으로 나올 최고 샤프비율', 'Best Sharpe by luck alone'),
        value: decimal(judgement.bestByLuck, 2),
        hint: html`${say('최고 점의 샤프비율', 'The best point shows')} ${decimal(best.values.sharpe, 2)}`,
      },
      {
        name: statisticName('dsr'),
        value: typeof dsr === 'number' ? percent(dsr, 0) : DASH,
        hint: say(
          '최고 점이 그 운을 넘을 확률. 95% 아래면 약합니다.',
          'Chance that the best beats that luck; below 95% is weak.',
        ),
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
    ])}${
      atEdge.length === 0
        ? null
        : note(
            html`<em>${say(
              `최고 점이 ${atEdge.join(', ')} 범위의 끝에 있습니다. 범위를 넓혀 다시 보세요.`,
              `The best lies at the end of the range of ${atEdge.join(', ')}. Widen it and look again.`,
            )}</em>`,
          )
    }${
      robustAtEdge.length === 0
        ? null
        : note(
            html`<em>${say(
              `가장 튼튼한 점이 ${robustAtEdge.join(', ')} 범위의 끝에 있습니다. 그 너머의 이웃은 돌려 보지 않았습니다.`,
              `The most robust lies at the end of the range of ${robustAtEdge.join(', ')}: its neighbours beyond were not tried.`,
            )}</em>`,
          )
    }${study.warnings.map(note)}`,
  }
}

interface Row {
  readonly place: number
  readonly name: Content
}

function bestSection(study: OptimizeStudy): Section {
  const { question, points, ranked, robust, judgement, plateaus } = study
  const means = new Map(plateaus.map(({ place, mean }) => [place, signOf(question) * mean]))
  const [first] = question.objectives
  const ids = ['cagr', 'max_drawdown', 'sharpe', 'turnover_annual'].filter(
    (id) => !question.objectives.some((objective) => objective.id === id),
  )
  const value = (place: number, id: string) => {
    const number = points[place]!.values[id]
    return number === undefined ? DASH : formatOf(id)(number)
  }
  const rows: readonly Row[] = [
    { place: robust.place, name: html`<b class="gain">${say('튼튼한 점', 'Robust')}</b>` },
    ...ranked.slice(0, SHOWN).map((place, k) => ({ place, name: `${k + 1}` })),
  ]
  return {
    id: 'best',
    title: say('가장 좋은 점들', 'The best points'),
    body: html`${table<Row>(
      [
        { head: '', align: 'left', cell: ({ name }) => name },
        ...question.axes.map((axis, k) => ({
          head: axis.name,
          cell: ({ place }: Row) => plainNumber(axis.values[points[place]!.point[k]!]!),
        })),
        ...question.objectives.map((objective) => ({
          head: objectiveName(objective),
          cell: ({ place }: Row) => html`<b>${value(place, objective.id)}</b>`,
        })),
        {
          head: say('이웃 평균', 'With neighbours'),
          cell: ({ place }) => (means.has(place) ? formatOf(first!.id)(means.get(place)!) : DASH),
        },
        {
          head: 'DSR',
          cell: ({ place }) => {
            const chance = judgement.deflated.get(points[place]!.trial ?? '')
            return chance === undefined || chance === null ? DASH : percent(chance, 0)
          },
        },
        ...ids.map((id) => ({ head: statisticName(id), cell: ({ place }: Row) => value(place, id) })),
      ],
      rows,
    )}${note(
      html`${say(
        `DSR은 시도 ${decimal(judgement.trials, 0)}번을 센 뒤 그 점의 샤프비율이 운을 넘을 확률입니다. 전체 점은 trials.csv에 있습니다.`,
        `DSR is the chance that the point's Sharpe ratio is more than luck once ${decimal(judgement.trials, 0)} trials are counted. Every point is in trials.csv.`,
      )}`,
    )}`,
  }
}

/** Reasons why points could not be judged, with how many each. */
function failedSection({ points, question }: OptimizeStudy): Section {
  const groups = new Map<string, { count: number; readonly example: string }>()
  for (const { reason, point } of points) {
    if (reason === null) continue
    const known = groups.get(reason)
    if (known === undefined) groups.set(reason, { count: 1, example: settingsWords(question.axes, point) })
    else known.count++
  }
  const rows = [...groups].sort((a, b) => b[1].count - a[1].count).slice(0, SHOWN)
  return {
    id: 'failed',
    title: say('판단할 수 없던 점', 'Points without a judgement'),
    body: table(
      [
        { head: say('이유', 'Reason'), align: 'left', cell: ([reason]) => reasonWords(reason) },
        { head: say('예', 'For example'), align: 'left', cell: ([, { example }]) => example },
        { head: say('점', 'Points'), cell: ([, { count }]) => decimal(count, 0) },
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
        '많이 시험할수록 운 좋은 점 하나는 반드시 나옵니다. 그래서 최고 값이 아니라 횟수를 센 값(DSR, PBO)으로 판단합니다.',
        'The more is tried, the surer one point looks good by luck. That is why the count (DSR, PBO) decides, not the best value.',
      ),
      row(
        '이웃이 모두 좋은 고원 위의 점은 숫자가 조금 틀려도 버팁니다. 혼자 솟은 점은 버리세요.',
        'A point on a plateau, whose neighbours do well too, survives slightly wrong numbers. Drop points that stand out alone.',
      ),
      row(
        '이웃은 각 축에서 범위의 10%(최소 한 칸) 안에 있는 점이고, 판단할 수 없던 이웃은 가장 나쁜 값으로 셉니다.',
        'Neighbours lie within a tenth of each range (one step at least); those without a judgement count as the worst value seen.',
      ),
      row(
        '여기서 고른 점도 같은 과거를 보고 고른 것입니다. stocklab walkforward로 보지 않은 기간에서 확인하세요.',
        'Whatever is chosen here was chosen by looking at this past. Check it on days it has not seen with stocklab walkforward.',
      ),
    ]}</ul>`,
  }
}
