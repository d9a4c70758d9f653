import { decimal } from '../format.js'
import { html } from '../html.js'
import { figure, lead, type Section } from '../parts.js'
import { statisticName } from '../sections/statistic.js'
import { axisChart } from './axis-chart.js'
import { cloudChart } from './cloud-chart.js'
import { heatChart } from './heat-chart.js'
import { type Mark, plainNumber, spanOf } from './marks.js'
import type { OptimizeStudy } from './optimize-study.js'
import { signOf } from './optimize-study.js'
import { type ParallelLine, parallelChart } from './parallel-chart.js'
import { BEST_AND_ROBUST, formatOf, keys, objectiveName, say } from './words.js'

/** How the first objective lies over the parameters: a line, a map, or a line a point; null where nothing varies. */
export function pictureSection(study: OptimizeStudy): Section | null {
  const count = study.question.axes.filter(({ values }) => values.length > 1).length
  if (count === 0) return null
  const title = say('파라미터에 따라', 'Over the parameters')
  const body = count === 1 ? linePicture(study) : count === 2 ? mapPicture(study) : parallelPicture(study)
  return { id: 'parameters', title, body }
}

function varying({ question }: OptimizeStudy): readonly number[] {
  return [...question.axes.keys()].filter((k) => question.axes[k]!.values.length > 1)
}

function linePicture(study: OptimizeStudy) {
  const { question, points, ranked, robust, plateaus } = study
  const [k] = varying(study) as [number]
  const axis = question.axes[k]!
  const { id } = question.objectives[0]!
  const places = new Map(points.map(({ point }, place) => [point[k]!, place]))
  const means = new Map(plateaus.map(({ place, mean }) => [place, signOf(question) * mean]))
  const tried = axis.values.map((_, at) => places.get(at)).filter((place) => place !== undefined)
  const at = (place: number) => [axis.values[points[place]!.point[k]!]!, points[place]!.values[id]!] as const
  const label = html`${statisticName(id)}: ${axis.name}`
  return html`${lead(
    say(
      '실선은 각 값의 결과, 점선은 이웃과 평균한 값입니다. 실선만 솟은 곳은 운일 가능성이 큽니다.',
      'The solid line is each value by itself, the dashed one the mean with its neighbours. Where only the solid line rises, it is likely luck.',
    ),
  )}${keys(BEST_AND_ROBUST)}${figure(
    label,
    '',
    axisChart(
      {
        values: tried.map((place) => at(place)[0]),
        scores: tried.map((place) => points[place]!.values[id] ?? null),
        smooth: tried.map((place) => means.get(place) ?? null),
        marks: marksAt(ranked[0]!, robust.place, at),
        format: formatOf(id),
      },
      label,
    ),
  )}`
}

function marksAt(best: number, robust: number, at: (place: number) => readonly [number, number]): readonly Mark[] {
  return [
    { at: at(robust), role: 'robust' },
    { at: at(best), role: 'best' },
  ]
}

function mapPicture(study: OptimizeStudy) {
  const { question, points, ranked, robust, plateaus } = study
  const [x, y] = varying(study) as [number, number]
  const { id } = question.objectives[0]!
  const [across, up] = [question.axes[x]!, question.axes[y]!]
  const places = new Map(points.map(({ point }, place) => [`${point[x]} ${point[y]}`, place]))
  const means = new Map(plateaus.map(({ place, mean }) => [place, signOf(question) * mean]))
  const map = (value: (place: number) => number | undefined) => ({
    across: across.values,
    up: up.values,
    cell: (column: number, row: number) => {
      const place = places.get(`${column} ${row}`)
      return place === undefined ? null : (value(place) ?? null)
    },
    marks: marksAt(ranked[0]!, robust.place, (place) => [points[place]!.point[x]!, points[place]!.point[y]!]),
    format: formatOf(id),
    better: question.objectives[0]!.aim === 'min' ? ('low' as const) : ('high' as const),
  })
  const axes = say(`가로 ${across.name}, 세로 ${up.name}`, `${across.name} across, ${up.name} up`)
  const own = html`${statisticName(id)} · ${axes}`
  const smooth = html`${say('이웃과 평균한 ', 'Mean with neighbours: ')}${statisticName(id)} · ${axes}`
  return html`${lead(
    say(
      '진할수록 좋습니다. 빈 칸은 시험하지 않았거나 판단할 수 없던 점입니다.',
      'The stronger the colour, the better. Empty cells were not tried or could not be judged.',
    ),
  )}${keys(BEST_AND_ROBUST)}${figure(
    own,
    '',
    heatChart(
      map((place) => points[place]!.values[id]),
      own,
    ),
  )}${figure(
    smooth,
    '',
    heatChart(
      map((place) => means.get(place)),
      smooth,
    ),
  )}`
}

/** Lines of the weaker points that are drawn at most. */
const MOST_REST = 400
const GOOD_SHARE = 0.1

function parallelPicture(study: OptimizeStudy) {
  const { question, points, ranked, robust } = study
  const { id } = question.objectives[0]!
  const format = formatOf(id)
  const values = ranked.map((place) => points[place]!.values[id]!)
  const [low, high] = spanOf(values)
  const shares = varying(study)
  const heightsOf = (place: number) => [
    ...shares.map((k) => points[place]!.point[k]! / (question.axes[k]!.values.length - 1)),
    high === low ? 0.5 : (points[place]!.values[id]! - low) / (high - low),
  ]
  const good = Math.max(1, Math.round(GOOD_SHARE * ranked.length))
  const rest = ranked.slice(good)
  const step = Math.max(1, Math.ceil(rest.length / MOST_REST))
  const lines: readonly ParallelLine[] = [
    ...rest.filter((_, k) => k % step === 0).map((place) => ({ heights: heightsOf(place), role: 'rest' as const })),
    ...ranked
      .slice(1, Math.min(good, MOST_REST))
      .map((place) => ({ heights: heightsOf(place), role: 'good' as const })),
    { heights: heightsOf(robust.place), role: 'robust' },
    { heights: heightsOf(ranked[0]!), role: 'best' },
  ]
  const axes = [
    ...shares.map((k) => {
      const { name, values: all } = question.axes[k]!
      return { name: name.split('.').at(-1)!, low: plainNumber(all[0]!), high: plainNumber(all.at(-1)!) }
    }),
    { name: id, low: format(low), high: format(high) },
  ]
  const label = html`${statisticName(id)} · ${say('평행 좌표', 'Parallel coordinates')}`
  return html`${lead(
    say(
      '점 하나가 선 하나입니다. 오른쪽 끝이 결과이며, 진한 선(상위 10%)이 한곳에 모이는 축이 결과를 좌우합니다.',
      'A line a point; the axis at the right is the result. Where the strong lines (the best tenth) gather, the parameter matters.',
    ),
  )}${keys([...BEST_AND_ROBUST, ['strategy', say('상위 10%', 'Best tenth')], ['benchmark', say('나머지', 'Others')]])}${parallelChart(axes, lines, label)}`
}

/** Each point against its neighbourhood: far below the line is a spike, near it a plateau. */
export function plateauSection({ question, points, ranked, robust, plateaus }: OptimizeStudy): Section | null {
  if (plateaus.length < 3) return null
  const { id } = question.objectives[0]!
  const format = formatOf(id)
  const sign = signOf(question)
  const at = new Map(plateaus.map(({ place, mean }) => [place, [points[place]!.values[id]!, sign * mean] as const]))
  const label = html`${say('가로: 그 점의 값, 세로: 이웃과 평균한 값', 'Across: the point itself; up: its mean with neighbours')} · ${statisticName(id)}`
  const worst = format(sign * robust.worst)
  return {
    id: 'plateau',
    title: say('고원인가 봉우리인가', 'Plateau or spike'),
    body: html`${lead(
      say(
        `점선 가까이 있으면 이웃도 같은 결과를 내는 고원이고, 점선 ${sign > 0 ? '아래로' : '위로'} 멀면 홀로 튄 점입니다. 가장 튼튼한 점의 이웃 ${decimal(robust.neighbours, 0)}개 가운데 가장 나쁜 값은 ${worst}입니다.`,
        `Near the dashed line the neighbours do the same: a plateau. Far ${sign > 0 ? 'below' : 'above'} it a point stands out alone. The worst of the ${decimal(robust.neighbours, 0)} neighbours of the most robust point is ${worst}.`,
      ),
    )}${keys(BEST_AND_ROBUST)}${figure(
      label,
      '',
      cloudChart(
        {
          dots: [...at.values()],
          diagonal: true,
          marks: marksAt(ranked[0]!, robust.place, (place) => at.get(place)!),
          x: format,
          y: format,
        },
        label,
      ),
    )}`,
  }
}

/** Points over two objectives at a time; the front is what no other point beats in everything. */
export function frontSection({ question, points, ranked, robust, front }: OptimizeStudy): Section {
  const [first, ...others] = question.objectives
  const pictures = others.map((other) => {
    const at = (place: number) => [points[place]!.values[first!.id]!, points[place]!.values[other.id]!] as const
    const label = html`${say('가로', 'Across')}: ${objectiveName(first!)} · ${say('세로', 'up')}: ${objectiveName(other)}`
    const joined = others.length === 1 ? front.map(at) : []
    return figure(
      label,
      '',
      cloudChart(
        {
          dots: ranked.map(at),
          joined,
          marks: marksAt(ranked[0]!, robust.place, at),
          x: formatOf(first!.id),
          y: formatOf(other.id),
        },
        label,
      ),
    )
  })
  return {
    id: 'front',
    title: say('여러 목표 사이의 선택', 'The choice between objectives'),
    body: html`${lead(
      say(
        `어떤 점에도 모든 목표에서 지지 않는 점이 ${decimal(front.length, 0)}개입니다(선으로 이은 점). 그 가운데 무엇을 고를지는 취향입니다.`,
        front.length === 1
          ? 'One point is beaten by no other in every objective.'
          : `${decimal(front.length, 0)} points are beaten by no other in every objective (those joined). Which of them to take is a matter of taste.`,
      ),
    )}${keys(BEST_AND_ROBUST)}${pictures}`,
  }
}
