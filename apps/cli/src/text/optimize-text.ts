import { type OptimizeStudy, objectiveText, settingsText, signOf } from '@stocklab/report'
import { decimal, MADE_UP, MISSING_MARK, percent } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const ROWS = 10

/** What the terminal shows: the best points, the most robust one, and what luck alone would give. */
export function optimizeText(study: OptimizeStudy): string {
  const { question, points, ranked, front, robust, judgement } = study
  const isFront = question.objectives.length > 1
  const listed = (isFront ? front : ranked).slice(0, ROWS)
  const table = renderTable(
    [
      '',
      ...question.axes.map(({ name }) => name),
      ...question.objectives.map(objectiveText),
      'CAGR',
      'drawdown',
      'DSR',
    ],
    [...listed, robust.place].map((place, k) => rowOf(study, place, k === listed.length ? 'most robust' : `${k + 1}`)),
    ['left', ...Array<'right'>(question.axes.length + question.objectives.length + 3).fill('right')],
  )
  const title = isFront
    ? `${front.length === 1 ? '1 point' : `${front.length} points`} that no other beats in every objective`
    : 'Best points'
  const { pbo, min_backtest_length: length } = judgement.values
  const lines = [
    `${points.length} points tried, ${points.length - ranked.length} of them without a judgement; ${judgement.trials} trials of this idea in all.`,
    judgement.bestByLuck === null
      ? null
      : `The best of ${judgement.trials} trials without any skill would show a Sharpe ratio of about ${decimal(judgement.bestByLuck)}.`,
    typeof pbo === 'number' ? `Chance that the best is overfitted (PBO): ${percent(pbo, 0)}.` : null,
    typeof length === 'number' && length > 0 ? `Minimum backtest length for the best: ${decimal(length)} years.` : null,
    `Most robust: ${settingsText(question.axes, points[robust.place]!.point)}, on average ${decimal(signOf(question) * robust.mean)} with its ${robust.neighbours} neighbours.`,
    study.atEdge.length === 0 ? null : `The best lies at the end of the range of ${study.atEdge.join(', ')}: widen it.`,
    study.robustAtEdge.length === 0
      ? null
      : `The most robust lies at the end of the range of ${study.robustAtEdge.join(', ')}: its neighbours beyond were not tried.`,
    ...study.warnings,
  ]
  const head = study.data.made_up ? `${MADE_UP}\n` : ''
  return `${head}\n${title}\n\n${table}\n${lines.filter((line) => line !== null).join('\n')}`
}

function rowOf({ question, points, judgement }: OptimizeStudy, place: number, name: string): string[] {
  const { point, values, trial } = points[place]!
  const dsr = judgement.deflated.get(trial ?? '')
  return [
    name,
    ...question.axes.map((axis, k) => `${axis.values[point[k]!]}`),
    ...question.objectives.map(({ id }) =>
      values[id] === undefined ? MISSING_MARK : `${Number(values[id].toPrecision(4))}`,
    ),
    percent(values.cagr),
    percent(values.max_drawdown),
    dsr === null || dsr === undefined ? MISSING_MARK : percent(dsr, 0),
  ]
}
