import { quantile7 } from '@stocklab/engine'
import type { WalkForwardStudy } from '@stocklab/report'
import { type CrossValidationStudy, objectiveText, pathSharpes, settingsText } from '@stocklab/report'
import { decimal, MADE_UP, MISSING_MARK, percent } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const short = (value: number | undefined) => (value === undefined ? MISSING_MARK : `${Number(value.toPrecision(4))}`)

export function walkText({ question, steps, statistics, ...study }: WalkForwardStudy): string {
  const { id } = question.objectives[0]!
  const rows = steps.map(({ train, test, points, chosen, tested, dsr }) => [
    `${train.from} ${train.to}`,
    `${test.from} ${test.to}`,
    chosen === null ? MISSING_MARK : settingsText(question.axes, points[chosen]!.point),
    chosen === null ? MISSING_MARK : short(points[chosen]!.values[id]),
    short(tested?.values[id]),
    dsr === null ? MISSING_MARK : percent(dsr, 0),
  ])
  const figure = (name: string) => (typeof statistics[name] === 'number' ? (statistics[name] as number) : null)
  return [
    study.data.made_up ? `${MADE_UP}\n` : '',
    renderTable(['training', 'test', 'chosen', `${objectiveText(question.objectives[0]!)} in`, 'out', 'DSR in'], rows, [
      'left',
      'left',
      'left',
      'right',
      'right',
      'right',
    ]),
    `All tests joined: CAGR ${percent(figure('cagr'))}, max drawdown ${percent(figure('max_drawdown'))}, Sharpe ${decimal(figure('sharpe'))}, after ${study.trials} trials of this idea DSR ${percent(study.dsr, 0)}.`,
    study.efficiency === null
      ? 'The trainings lost money on average: no efficiency.'
      : `Efficiency: ${percent(study.efficiency, 0)} of the yearly growth in training was left in the tests.`,
    ...study.warnings,
  ].join('\n')
}

export function crossValidationText(study: CrossValidationStudy): string {
  const { question, options, points, validation, best, judgement } = study
  const sharpes = pathSharpes(study)
  const at = (p: number) => decimal(sharpes.length === 0 ? null : quantile7(sharpes, p))
  const counts = new Map<number, number>()
  for (const { chosen } of validation.splits) counts.set(chosen, (counts.get(chosen) ?? 0) + 1)
  const often = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5)
  const { pbo, min_backtest_length: length } = judgement.values
  return [
    study.data.made_up ? `${MADE_UP}\n` : '',
    renderTable(
      ['chosen', 'splits', 'Sharpe over the whole period'],
      often.map(([place, count]) => [
        settingsText(question.axes, points[place]!.point),
        `${count} of ${validation.splits.length}`,
        decimal(points[place]!.values.sharpe),
      ]),
      ['left', 'right', 'right'],
    ),
    `${options.groups} groups, ${options.testGroups} of them tested at a time: ${validation.splits.length} splits, ${validation.paths.length} paths; ${options.purge} days purged and ${options.embargo} embargoed.`,
    `Sharpe ratio of the paths: ${at(0)} to ${at(1)}, median ${at(0.5)}; the best point over the whole period (${settingsText(question.axes, points[best]!.point)}) shows ${decimal(points[best]!.values.sharpe)}.`,
    judgement.bestByLuck === null
      ? ''
      : `The best of ${judgement.trials} trials without any skill would show about ${decimal(judgement.bestByLuck)}.`,
    typeof pbo === 'number' ? `Chance that the best is overfitted (PBO): ${percent(pbo, 0)}.` : '',
    typeof length === 'number' && length > 0 ? `Minimum backtest length for the best: ${decimal(length)} years.` : '',
    ...study.warnings,
  ]
    .filter((line, k) => k === 0 || line !== '')
    .join('\n')
}
