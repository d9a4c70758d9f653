import type { SearchMethod } from '@stocklab/engine'
import { type Command, Option } from 'commander'
import { isoDateOption, positiveInteger } from './options.js'

/** Options of every command that searches. */
export interface SearchOptions {
  readonly param: readonly string[]
  readonly method: SearchMethod
  readonly trials?: number
  readonly objective: string
  readonly seed: number
  readonly from?: string
  readonly to?: string
  readonly out?: string
  readonly resume?: true
}

export function withSearchOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--param <name=range>',
        'what to turn: name=from..to[:step], name=v1,v2 or name alone; may be repeated',
      )
        .argParser((text, earlier: readonly string[]) => [...earlier, text])
        .default([], 'the ranges of the document'),
    )
    .addOption(
      new Option('--method <name>', 'grid: every point; random: so many of them; evolution: NSGA-II')
        .choices(['grid', 'random', 'evolution'])
        .default('grid'),
    )
    .option('--trials <n>', 'points to try (default: the whole grid, else 200)', positiveInteger)
    .option('--objective <ids>', 'statistics to raise, several with commas; min:id lowers', 'sharpe')
    .option('--seed <n>', 'seed of every random draw', positiveInteger, 1)
    .option('--from <date>', 'first day (default: the document, else the data)', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .option('--out <dir>', 'write the results, the table of trials and the page there')
    .option('--resume', 'continue the search that was stopped in --out')
}
