import { join } from 'node:path'
import {
  type CapacityOptions,
  capitalsOf,
  countTrial,
  finishBacktest,
  loadStrategy,
  makeFolder,
  openExecutor,
  prepareBacktest,
  requireWritableFolder,
  studyCapacity,
  writeTogether,
} from '@stocklab/studies'
import { Command, InvalidArgumentError } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, parameterSetting, positiveInteger, positiveNumber, withCommonOptions } from '../options.js'
import { afterTrialsText } from '../text/after-trials-text.js'
import { capacityText } from '../text/capacity-text.js'

const MOST_STEPS = 200

const EXAMPLES = `
Money is in the currency of the market: won from ten million to ten billion, dollars and USDT from ten thousand to ten
million. --from and --to are days, as everywhere. Only the run as specified counts as a trial.

Examples:
  stocklab capacity examples/small-cap-liquid.yaml
  stocklab capacity my.yaml --smallest 50_000_000 --largest 5_000_000_000 --steps 9 --impact --out runs/my-capacity`

interface Options extends CapacityOptions {
  readonly from?: string
  readonly to?: string
  readonly param: Readonly<Record<string, number>>
  readonly impact?: boolean
  readonly out?: string
}

export function capacityCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('capacity'))
    .description('what is left of a strategy as its capital grows against the volume that trades')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .option('--from <date>', 'first day (default: the document, else the data)', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .addOption(parameterSetting())
    .option('--smallest <money>', 'capital to begin with', positiveNumber)
    .option('--largest <money>', 'capital to end with', positiveNumber)
    .option('--steps <n>', 'capitals in all, evenly apart on a logarithmic scale', stepsOption, 13)
    .option(
      '--participation <share>',
      "most of a day's volume an order takes (default: the document, else 0.05)",
      shareOption,
    )
    .option('--impact', 'show what market impact would cost by the square-root law, beside the run')
    .option('--out <dir>', 'write capacity.json and capacity.html there')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options, command: Command) => {
      await runCapacity(file, options, open(command))
    })
}

function stepsOption(text: string): number {
  const value = positiveInteger(text)
  if (value < 2 || value > MOST_STEPS)
    throw new InvalidArgumentError(`expected 2 to ${MOST_STEPS} steps, received "${text}"`)
  return value
}

function shareOption(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value <= 1))
    throw new InvalidArgumentError(`expected a share above 0 and at most 1, received "${text}"`)
  return value
}

async function runCapacity(file: string, options: Options, context: CommandContext): Promise<void> {
  const { from, to, param, out, impact = false } = options
  const strategy = loadStrategy(file, { ...(from && { from }), ...(to && { to }), parameters: param })
  capitalsOf(strategy.document.market, options)
  if (out !== undefined) requireWritableFolder(out)
  const executor = openExecutor(context)
  try {
    const prepared = await prepareBacktest(strategy, executor, context)
    const { result } = await finishBacktest(prepared, strategy, context)
    const counted = await countTrial(result, strategy, context.openTrials(result.manifest.data_version))
    const study = await studyCapacity(prepared, counted, options, context)
    if (out !== undefined) {
      const { capacityReport } = await import('@stocklab/report/capacity')
      makeFolder(out)
      writeTogether(out, {
        'capacity.html': capacityReport(study, counted, impact),
        'capacity.json': `${JSON.stringify(study)}\n`,
      })
    }
    context.progress.done()
    const foot =
      out === undefined ? 'Add --out DIR to keep the study and its page.' : `Page: ${join(out, 'capacity.html')}`
    context.print(
      context.json
        ? `${JSON.stringify(study)}\n`
        : `${capacityText(study, impact)}\n${afterTrialsText(counted)}${foot}\n`,
    )
  } finally {
    context.progress.done()
    await executor.close()
  }
}
