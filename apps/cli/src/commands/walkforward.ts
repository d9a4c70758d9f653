import { join } from 'node:path'
import type { Span } from '@stocklab/engine'
import type { OptimizeQuestion } from '@stocklab/report'
import type { Keeping, PointFile } from '@stocklab/studies'
import {
  crossValidation,
  crossValidationJson,
  joinedFiles,
  loadStrategy,
  parseObjectives,
  requireSensible,
  requireSplits,
  requireWritableFolder,
  searchAxes,
  usageError,
  walkForward,
  walkJson,
  writeTogether,
} from '@stocklab/studies'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { positiveInteger, withCommonOptions } from '../options.js'
import { type SearchOptions, withSearchOptions } from '../search-options.js'
import { spanOption } from '../span-option.js'
import { crossValidationText, walkText } from '../text/walk-text.js'

const EXAMPLES = `
Examples:
  stocklab walkforward examples/moving-average-cross.yaml --train 3y --test 1y --out runs/walk
  stocklab walkforward my.yaml --param lookback=60..500:20 --anchored --test 6m
  stocklab walkforward my.yaml --param lookback=60..500:20 --cpcv --groups 6 --test-groups 2`

interface Options extends SearchOptions {
  readonly train: Span
  readonly test: Span
  readonly anchored?: true
  readonly cpcv?: true
  readonly groups: number
  readonly testGroups: number
  readonly purge?: number
  readonly embargo?: number
}

type Asked = Omit<OptimizeQuestion, 'trials'> & Keeping

export function walkforwardCommand(open: (command: Command) => CommandContext): Command {
  return withSearchOptions(withCommonOptions(new Command('walkforward')))
    .description('choose on one part of the past, test on the next: what a search would have earned')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .addOption(lengthOption('--train <length>', 'length of each training part: 3y, 18m, 26w, 90d', '3y'))
    .addOption(lengthOption('--test <length>', 'length of each test that follows', '1y'))
    .option('--anchored', 'training always begins at the first day')
    .addOption(
      new Option('--cpcv', 'combinatorial purged cross-validation instead of windows').conflicts([
        'train',
        'test',
        'anchored',
      ]),
    )
    .option('--groups <n>', 'with --cpcv: parts of the period', positiveInteger, 6)
    .option('--test-groups <n>', 'with --cpcv: parts tested at a time', positiveInteger, 2)
    .option('--purge <days>', 'with --cpcv: days left out around tests (default: mean holding period)', dayCount)
    .option('--embargo <days>', 'with --cpcv: further days left out after tests (default: 1 % of all)', dayCount)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options, command: Command) => {
      requireUse(options, command)
      await runWalk(file, options, open(command))
    })
}

function lengthOption(flags: string, description: string, standard: string): Option {
  return new Option(flags, description).argParser(spanOption).default(spanOption(standard), standard)
}

/** Refuses what only cross-validation would read. */
function requireUse({ cpcv }: Options, command: Command): void {
  if (cpcv) return
  const idle = ['groups', 'testGroups', 'purge', 'embargo'].find((name) => command.getOptionValueSource(name) === 'cli')
  const option = command.options.find((known) => known.attributeName() === idle)
  if (option !== undefined) throw usageError(`expected --cpcv with ${option.long}, received none`)
}

function dayCount(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError(`expected a whole number of days from 0, received "${text}"`)
  return value
}

interface Outcome {
  readonly files: () => Promise<Readonly<Record<string, string>>>
  readonly json: object
  readonly text: string
  readonly kept: PointFile | null
}

async function runWalk(file: string, options: Options, context: CommandContext): Promise<void> {
  const asked = await askedOf(file, options)
  try {
    const { files, json, text, kept } = await (options.cpcv
      ? crossed(asked, options, context)
      : walked(asked, options, context))
    const { out } = options
    if (out !== undefined) {
      writeTogether(out, await files())
      kept?.remove()
    }
    context.progress.done()
    const foot =
      out === undefined ? 'Add --out DIR to keep the results and the page.' : `Page: ${join(out, 'walkforward.html')}`
    context.print(context.json ? `${JSON.stringify(json)}\n` : `${text}\n${foot}\n`)
  } finally {
    context.progress.done()
  }
}

async function askedOf(file: string, options: Options): Promise<Asked> {
  const { from, to, param, method, seed, out, resume } = options
  if (resume && out === undefined) throw usageError('expected --out with --resume, received none')
  const { document, ranges } = loadStrategy(file, { ...(from && { from }), ...(to && { to }), parameters: {} })
  const objectives = parseObjectives(options.objective)
  if (objectives.length > 1) {
    throw usageError(
      `expected one objective, received ${objectives.length}`,
      'Each part of the past has to name one point as the best.',
    )
  }
  const axes = searchAxes(param, document, ranges)
  if (out !== undefined) requireWritableFolder(out)
  return { document, objectives, axes, method, seed, folder: out ?? null, intent: resume ? 'resume' : 'begin' }
}

async function walked(asked: Asked, options: Options, context: CommandContext): Promise<Outcome> {
  const { train, test, anchored } = options
  const start = anchored ? 'anchored' : 'rolling'
  const { study, file } = await walkForward({ ...asked, asked: options.trials, train, test, start }, context)
  const json = walkJson(study)
  return {
    json,
    text: walkText(study),
    kept: file,
    files: () => joinedFiles({ kind: 'walkforward', study }),
  }
}

async function crossed(asked: Asked, options: Options, context: CommandContext): Promise<Outcome> {
  const { groups, testGroups, purge = null, embargo = null } = options
  const question = { ...asked, trials: requireSensible(asked, options.trials) }
  const splits = { groups, testGroups, purge, embargo }
  requireSplits(splits, question)
  const { study, file } = await crossValidation(question, splits, context)
  const json = crossValidationJson(study)
  return {
    json,
    text: crossValidationText(study),
    kept: file,
    files: async () => ({
      'walkforward.json': `${JSON.stringify(json, null, 1)}\n`,
      'walkforward.html': (await import('@stocklab/report/cross-validation')).crossValidationReport(study),
    }),
  }
}
