import { join } from 'node:path'
import { bandOf } from '@stocklab/engine'
import type { MonteCarloOptions, MonteCarloStudy } from '@stocklab/report'
import {
  joinedFiles,
  loadStrategy,
  makeFolder,
  monteCarlo,
  monteCarloJson,
  requireWritableFolder,
  writeTogether,
} from '@stocklab/studies'
import { Command, InvalidArgumentError } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, parameterSetting, positiveInteger, withCommonOptions } from '../options.js'
import { decimal, MADE_UP, MISSING_MARK, percent } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'
import { afterTrialsText } from '../text/after-trials-text.js'

const EXAMPLES = `
Examples:
  stocklab montecarlo examples/momentum-12-1.yaml
  stocklab montecarlo my.yaml --paths 5000 --block 60 --missed 0.2 --out runs/my-montecarlo`

/** More would take memory and time, and move no band that is shown. */
const MOST_PATHS = 100_000
const MOST_RUNS = 10_000

interface Options extends MonteCarloOptions {
  readonly from?: string
  readonly to?: string
  readonly param: Readonly<Record<string, number>>
  readonly block: number
  readonly out?: string
}

export function montecarloCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('montecarlo'))
    .description('other histories of a strategy: shuffled days, resampled trades, other starts, missed entries')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .option('--from <date>', 'first day (default: the document, else the data)', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .addOption(parameterSetting())
    .option('--paths <n>', 'paths of shuffled days and of resampled trades', atMost(MOST_PATHS), 2000)
    .option('--block <days>', 'mean length of a block of days that stays together', positiveInteger, 20)
    .option('--runs <n>', 'simulations with other first days, and as many with missed entries', atMost(MOST_RUNS), 100)
    .option('--missed <share>', 'share of entries that are missed', shareOption, 0.1)
    .option('--seed <n>', 'seed of every random draw', positiveInteger, 1)
    .option('--out <dir>', 'write montecarlo.json and montecarlo.html there')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options, command: Command) => {
      await runMonteCarlo(file, options, open(command))
    })
}

function atMost(most: number): (text: string) => number {
  return (text) => {
    const value = positiveInteger(text)
    if (value > most) throw new InvalidArgumentError(`expected at most ${most}, received "${text}"`)
    return value
  }
}

function shareOption(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError(`expected a share between 0 and 1, received "${text}"`)
  return value
}

async function runMonteCarlo(file: string, options: Options, context: CommandContext): Promise<void> {
  const { from, to, param, out, paths, block, runs, missed, seed } = options
  const study: MonteCarloOptions = { paths, blockDays: block, runs, missed, seed }
  const { document } = loadStrategy(file, { ...(from && { from }), ...(to && { to }), parameters: param })
  if (out !== undefined) requireWritableFolder(out)
  try {
    const answer = await monteCarlo(document, study, context)
    const json = `${JSON.stringify(monteCarloJson(answer))}\n`
    if (out !== undefined) {
      makeFolder(out)
      writeTogether(out, await joinedFiles({ kind: 'montecarlo', study: answer }))
    }
    context.progress.done()
    const head = answer.run.manifest.made_up ? `${MADE_UP}\n` : ''
    const foot =
      out === undefined ? 'Add --out DIR to keep the study and its page.' : `Page: ${join(out, 'montecarlo.html')}`
    const text = `${head}${studyText(answer.study)}${afterTrialsText(answer.run)}${foot}\n`
    context.print(context.json ? json : text)
  } finally {
    context.progress.done()
  }
}

function studyText({ actual, bootstrap, trades, starts, missed }: MonteCarloStudy): string {
  const row = (name: string, actually: number | null, values: readonly (number | null)[], format = percent) => {
    const known = values.filter((value) => value !== null)
    const band = known.length === 0 ? null : bandOf(known)
    const cells =
      band === null ? Array<string>(3).fill(MISSING_MARK) : [band.p5, band.p50, band.p95].map((value) => format(value))
    return [name, format(actually), ...cells]
  }
  const figures = (name: string, from: typeof starts | typeof bootstrap.figures) => [
    row(
      `${name}: CAGR`,
      actual.cagr,
      from.map((one) => one.cagr),
    ),
    row(
      `${name}: max drawdown`,
      actual.max_drawdown,
      from.map((one) => one.max_drawdown),
    ),
    row(
      `${name}: Sharpe`,
      actual.sharpe,
      from.map((one) => one.sharpe),
      decimal,
    ),
  ]
  const rows = [
    ...figures(`${bootstrap.figures.length} shuffled histories`, bootstrap.figures),
    row(
      `${trades.length} resamplings of trades: total return`,
      null,
      trades.map((one) => one.total_return),
    ),
    ...figures(`${starts.length} other first days`, starts),
    ...figures(`${missed.length} runs with missed entries`, missed),
  ]
  return `\n${renderTable(['', 'the run', '5 %', 'median', '95 %'], rows, ['left', 'right', 'right', 'right', 'right'])}\n`
}
