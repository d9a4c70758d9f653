import { join } from 'node:path'
import { MARKET_IDS } from '@stocklab/domain'
import {
  commaList,
  makeFolder,
  openExecutor,
  requireOrder,
  requireWritableFolder,
  studyFactor,
  type TearSheetOptions,
  tearSheetFiles,
  tearSheetJson,
  writeTogether,
} from '@stocklab/studies'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, positiveInteger, withCommonOptions } from '../options.js'
import { tearSheetText } from '../text/tearsheet-text.js'

const EXAMPLES = `
Examples:
  stocklab tearsheet mom_12_1
  stocklab tearsheet "close / sma(close, 20) - 1" --every day --horizons 1,5,20
  stocklab tearsheet vol_60 --universe "market_cap > 100b" --quantiles 10 --out runs/vol-60
  stocklab tearsheet --every month -- "-ret_1m"             an expression that begins with a minus`

const MOST_QUANTILES = 20
const LONGEST_HORIZON = 1000

interface Options extends TearSheetOptions {
  readonly out?: string
}

export function tearsheetCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('tearsheet'))
    .description('what a factor foretold: coefficients, returns by quantile, turnover, before and after costs')
    .argument('<expr>', 'factor id or expression')
    .option('--from <date>', 'first day on which the factor is read', isoDateOption)
    .option('--to <date>', 'last day of the data that are used', isoDateOption)
    .option('--universe <expr>', 'only stocks for which this condition holds on the day')
    .option('--kinds <kinds>', 'kinds of instruments (default: common stock)', commaList)
    .addOption(
      new Option('--horizons <sessions>', 'sessions ahead, comma-separated')
        .argParser(horizonList)
        .default([1, 5, 20, 60], '1,5,20,60'),
    )
    .option('--focus <sessions>', 'horizon of years, sectors and charts (default: 20)', positiveInteger)
    .option('--quantiles <k>', 'groups from lowest to highest value', quantileCount, 5)
    .addOption(new Option('--every <span>', 'how often it is read').choices(['day', 'week', 'month']).default('week'))
    .addOption(new Option('--price <price>', 'price of the returns').choices(['open', 'close']).default('open'))
    .option('--min-value <money>', 'money traded a day that makes a stock tradable', amount)
    .option('--slippage-bps <n>', 'slippage of the net portfolios, hundredths of a percent a fill', amount, 10)
    .addOption(new Option('--market <market>', 'market').choices(MARKET_IDS).default('KRX'))
    .option('--out <dir>', 'write tearsheet.json, CSV files and the page there')
    .addHelpText('after', EXAMPLES)
    .action(async (expression: string, options: Options, command: Command) => {
      await runTearSheet(expression, options, open(command))
    })
}

async function runTearSheet(expression: string, { out, ...options }: Options, context: CommandContext): Promise<void> {
  requireOrder(options.from, options.to)
  if (out !== undefined) requireWritableFolder(out)
  const executor = openExecutor(context)
  try {
    const study = await studyFactor(expression, options, executor, context)
    if (out !== undefined) {
      context.progress.phase('writing the page')
      const { tearSheetReport } = await import('@stocklab/report/tearsheet')
      makeFolder(out)
      writeTogether(out, { ...tearSheetFiles(study), 'tearsheet.html': tearSheetReport(study) })
    }
    context.progress.done()
    const where =
      out === undefined ? 'Add --out DIR for the page and its tables.' : `Page: ${join(out, 'tearsheet.html')}`
    context.print(context.json ? `${tearSheetJson(study)}\n` : `${tearSheetText(study)}\n${where}\n`)
  } finally {
    context.progress.done()
    await executor.close()
  }
}

function horizonList(text: string): readonly number[] {
  const horizons = [...new Set(commaList(text).map(positiveInteger))].sort((a, b) => a - b)
  if (horizons.length === 0) throw new InvalidArgumentError(`expected sessions such as 1,5,20, received "${text}"`)
  if (horizons.at(-1)! > LONGEST_HORIZON)
    throw new InvalidArgumentError(`expected horizons of at most ${LONGEST_HORIZON} sessions, received "${text}"`)
  return horizons
}

function quantileCount(text: string): number {
  const count = positiveInteger(text)
  if (count < 2 || count > MOST_QUANTILES)
    throw new InvalidArgumentError(`expected 2 to ${MOST_QUANTILES} quantiles, received "${text}"`)
  return count
}

function amount(text: string): number {
  const value = Number(text.replaceAll('_', ''))
  if (!(Number.isFinite(value) && value >= 0))
    throw new InvalidArgumentError(`expected a number of at least 0, received "${text}"`)
  return value
}
