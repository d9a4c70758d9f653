import { join } from 'node:path'
import type { OptimizeQuestion } from '@stocklab/report'
import type { Keeping } from '@stocklab/studies'
import {
  joinedFiles,
  loadStrategy,
  optimize,
  parseObjectives,
  requireSensible,
  requireWritableFolder,
  searchAxes,
  studyJson,
  usageError,
  writeTogether,
} from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { type SearchOptions, withSearchOptions } from '../search-options.js'
import { optimizeText } from '../text/optimize-text.js'

const EXAMPLES = `
Examples:
  stocklab optimize examples/moving-average-cross.yaml --out runs/cross
  stocklab optimize my.yaml --param lookback=60..500:20 --param entry.max_positions=10,20,30
  stocklab optimize my.yaml --method evolution --trials 400 --objective sharpe,min:turnover_annual --out runs/front`

export function optimizeCommand(open: (command: Command) => CommandContext): Command {
  return withSearchOptions(withCommonOptions(new Command('optimize')))
    .description('a strategy over ranges of its numbers: which do well, how robustly, and what luck alone would give')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: SearchOptions, command: Command) => {
      await runOptimize(file, options, open(command))
    })
}

async function runOptimize(file: string, options: SearchOptions, context: CommandContext): Promise<void> {
  const question = await optimizeQuestion(file, options)
  try {
    const { study, file: kept } = await optimize(question, context)
    const { out } = options
    if (out !== undefined) {
      writeTogether(out, await joinedFiles({ kind: 'optimize', study }))
      kept?.remove()
    }
    context.progress.done()
    const foot =
      out === undefined ? 'Add --out DIR to keep every trial and the page.' : `Page: ${join(out, 'optimize.html')}`
    context.print(context.json ? `${JSON.stringify(studyJson(study))}\n` : `${optimizeText(study)}\n${foot}\n`)
  } finally {
    context.progress.done()
  }
}

async function optimizeQuestion(file: string, options: SearchOptions): Promise<OptimizeQuestion & Keeping> {
  const { from, to, param, method, seed, out, resume } = options
  if (resume && out === undefined) throw usageError('expected --out with --resume, received none')
  const { document, ranges } = loadStrategy(file, { ...(from && { from }), ...(to && { to }), parameters: {} })
  const objectives = parseObjectives(options.objective)
  const axes = searchAxes(param, document, ranges)
  const trials = requireSensible({ axes, method, seed }, options.trials)
  if (out !== undefined) requireWritableFolder(out)
  const intent = resume ? 'resume' : 'begin'
  return { document, objectives, axes, method, seed, trials, folder: out ?? null, intent }
}
