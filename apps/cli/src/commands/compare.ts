import { basename } from 'node:path'
import { type Comparison, compareRuns, readRunFolder, usageError } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { decimal } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'
import { formatStatistic, HEADLINES } from '../text/statistic-format.js'

const EXAMPLES = `
Examples:
  stocklab compare runs/momentum runs/low-volatility
  stocklab compare runs/a runs/b runs/c --json`

export function compareCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('compare'))
    .description('put two or more runs side by side')
    .argument('<runs...>', 'folders that "backtest --out" wrote')
    .addHelpText('after', EXAMPLES)
    .action((folders: string[], _options: unknown, command: Command) => {
      const context = open(command)
      if (folders.length < 2) throw usageError('expected at least two runs to compare, received one')
      const runs = folders.map((folder) => ({ label: basename(folder), result: readRunFolder(folder).result }))
      const comparison = compareRuns(runs)
      context.print(context.json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison))
    })
}

function comparisonText({ runs, correlations, cautions }: Comparison): string {
  const labels = runs.map(({ label }) => label)
  const head = ['', ...labels]
  const aligns = ['left' as const, ...labels.map(() => 'right' as const)]
  const facts = [
    ['strategy', ...runs.map(({ name }) => name)],
    ['from', ...runs.map(({ from }) => from)],
    ['to', ...runs.map(({ to }) => to)],
    ...HEADLINES.map(({ id, label, format }) => [
      label,
      ...runs.map(({ statistics }) => formatStatistic(statistics[id] ?? null, format)),
    ]),
  ]
  const matrix = correlations.map((row, index) => [labels[index] ?? '', ...row.map((value) => decimal(value))])
  return [
    renderTable(head, facts, aligns),
    '\nCorrelation of daily returns\n',
    renderTable(head, matrix, aligns),
    ...cautions.map((caution) => `\nNote: ${caution}\n`),
  ].join('')
}
