import {
  countTrial,
  type DrawingThreads,
  type DrawnSections,
  dropCheckpoint,
  finishBacktest,
  keepCheckpoint,
  loadStrategy,
  openDrawingThreads,
  openExecutor,
  prepareBacktest,
  proveNoLookahead,
  readCheckpoint,
  reportOf,
  requireWritableFolder,
  resultJson,
  sweepStarts,
  writeRunFolder,
} from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, parameterSetting, positiveInteger, positiveNumber, withCommonOptions } from '../options.js'
import { lookaheadText } from '../text/lookahead-text.js'
import { summaryText } from '../text/run-summary.js'
import { startSweepText } from '../text/start-sweep-text.js'

const EXAMPLES = `
Examples:
  stocklab backtest examples/momentum-12-1.yaml
  stocklab backtest examples/rsi2.yaml --from 2016-01-04 --to 2024-12-30 --out runs/rsi2
  stocklab backtest my.yaml --param lookback=120 --json > result.json
  stocklab backtest my.yaml --verify-lookahead
  stocklab backtest my.yaml --start-sweep 20`

interface BacktestOptions {
  readonly from?: string
  readonly to?: string
  readonly capital?: number
  readonly param: Readonly<Record<string, number>>
  readonly out?: string
  readonly verifyLookahead?: boolean
  readonly startSweep?: number
}

export function backtestCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('backtest'))
    .description('run a strategy over the past')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .option('--from <date>', 'first day (default: the document, else the data)', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .option('--capital <money>', 'starting capital', positiveNumber)
    .addOption(parameterSetting())
    .option('--out <dir>', 'write result.json, the tables and report.html there')
    .option('--verify-lookahead', 'prove that no decision changes when later data is replaced by noise')
    .option('--start-sweep <n>', 'repeat with the first day shifted by 0..n-1 and show the spread', positiveInteger)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: BacktestOptions, command: Command) => {
      await runBacktest(file, options, open(command))
    })
}

export async function runBacktest(file: string, options: BacktestOptions, context: CommandContext): Promise<void> {
  const { from, to, capital, param, out } = options
  const strategy = loadStrategy(file, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(capital === undefined ? {} : { capital }),
    parameters: param,
  })
  if (out !== undefined) requireWritableFolder(out)
  const executor = openExecutor(context)
  let drawing: DrawingThreads | undefined
  let drawn: Promise<DrawnSections> | undefined
  try {
    const prepared = await prepareBacktest(strategy, executor, context, {
      shifts: () => [...Array(options.startSweep ?? 1).keys()],
    })
    if (out !== undefined && context.threads > 1) drawing = openDrawingThreads(context.threads)
    const checkpoint = out === undefined ? undefined : readCheckpoint(out, prepared.input)
    const run = await finishBacktest(prepared, strategy, context, {
      checkpoint,
      onWalked: ({ daily, fills, trades }) => {
        if (daily.length === 0) return
        drawn = drawing?.draw({ daily, fills, trades, manifest: prepared.panel }, prepared.panel)
      },
      onStopped: (kept) => (out === undefined ? 'nothing was written' : keepCheckpoint(out, kept)),
    })
    const counted = await countTrial(run.result, strategy, context.openTrials(run.result.manifest.data_version))
    const finished = { ...run, result: counted }
    if (out !== undefined) context.progress.phase('writing the report')
    const writing =
      out === undefined ? undefined : writeRunFolder(out, finished, () => reportOf(finished, finished.panel, drawn))
    writing?.catch(() => undefined)
    // Made while the report is still being drawn.
    const text = context.json ? resultJson(counted) : summaryText(counted, out)
    await writing
    if (out !== undefined) dropCheckpoint(out)
    const proof = options.verifyLookahead ? await proveNoLookahead(prepared, executor, context) : undefined
    const sweep =
      options.startSweep === undefined ? undefined : await sweepStarts(prepared, options.startSweep, context)
    context.progress.done()
    context.print(text)
    if (sweep) (context.json ? context.note : context.print)(startSweepText(sweep))
    if (proof) (context.json ? context.note : context.print)(`\n${lookaheadText(proof)}\n`)
  } finally {
    context.progress.done()
    await Promise.all([executor.close(), drawing?.close()])
  }
}
