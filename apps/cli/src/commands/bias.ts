import { join } from 'node:path'
import {
  countTrial,
  finishBacktest,
  loadStrategy,
  makeFolder,
  openExecutor,
  prepareBacktest,
  requireWritableFolder,
  studyBias,
  writeTogether,
} from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, parameterSetting, withCommonOptions } from '../options.js'
import { afterTrialsText } from '../text/after-trials-text.js'
import { biasText } from '../text/bias-text.js'

const EXAMPLES = `
The strategy is run as specified and as a careless backtest would run it, and under every mixture of the two, up to 32
runs, so that the difference can be split. Only the strict run counts as a trial.

Examples:
  stocklab bias examples/momentum-12-1.yaml
  stocklab bias my.yaml --from 2015-01-01 --out runs/my-bias`

interface Options {
  readonly from?: string
  readonly to?: string
  readonly param: Readonly<Record<string, number>>
  readonly out?: string
}

export function biasCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('bias'))
    .description('what survivorship, look-ahead, restatements, limits and costs make of a backtest')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .option('--from <date>', 'first day (default: the document, else the data)', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .addOption(parameterSetting())
    .option('--out <dir>', 'write bias.json and bias.html there')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options, command: Command) => {
      await runBias(file, options, open(command))
    })
}

async function runBias(file: string, { from, to, param, out }: Options, context: CommandContext): Promise<void> {
  const strategy = loadStrategy(file, { ...(from && { from }), ...(to && { to }), parameters: param })
  if (out !== undefined) requireWritableFolder(out)
  const executor = openExecutor(context)
  try {
    const prepared = await prepareBacktest(strategy, executor, context)
    const { result } = await finishBacktest(prepared, strategy, context)
    const strict = await countTrial(result, strategy, context.openTrials(result.manifest.data_version))
    const study = await studyBias({ prepared, strict, executor }, context)
    if (out !== undefined) {
      const { biasReport } = await import('@stocklab/report/bias')
      makeFolder(out)
      writeTogether(out, { 'bias.html': biasReport(study, strict), 'bias.json': `${JSON.stringify(study)}\n` })
    }
    context.progress.done()
    const foot = out === undefined ? 'Add --out DIR to keep the study and its page.' : `Page: ${join(out, 'bias.html')}`
    context.print(
      context.json ? `${JSON.stringify(study)}\n` : `${biasText(study)}\n${afterTrialsText(strict)}${foot}\n`,
    )
  } finally {
    context.progress.done()
    await executor.close()
  }
}
