import { join } from 'node:path'
import type { AttributionFigures } from '@stocklab/report'
import {
  attributeStoredRun,
  makeFolder,
  openExecutor,
  readRunFolder,
  requireWritableFolder,
  writeTogether,
} from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { decimal, MADE_UP, MISSING_MARK, money, percent } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const EXAMPLES = `
Examples:
  stocklab attribution runs/momentum
  stocklab attribution runs/momentum --out runs/momentum`

export function attributionCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('attribution'))
    .description('where the gain of a run came from: market, timing, selection, sectors, known factors')
    .argument('<run>', 'folder that "backtest --out" wrote')
    .option('--out <dir>', 'write attribution.json and attribution.html there')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { out }: { readonly out?: string }, command: Command) => {
      const context = open(command)
      const run = readRunFolder(folder)
      if (out !== undefined) requireWritableFolder(out)
      const executor = openExecutor(context)
      try {
        const attribution = await attributeStoredRun(run, executor, context)
        const { timings: _, ...manifest } = run.result.manifest
        const json = `${JSON.stringify({ schema: 'stocklab/attribution@1', manifest, ...attribution }, null, 2)}\n`
        if (out !== undefined) {
          const { attributionReport } = await import('@stocklab/report/attribution')
          makeFolder(out)
          writeTogether(out, {
            'attribution.html': attributionReport(run.result, attribution),
            'attribution.json': json,
          })
        }
        context.progress.done()
        const head = run.result.manifest.made_up ? `${MADE_UP}\n` : ''
        context.print(context.json ? json : `${head}${text(attribution, out)}`)
      } finally {
        context.progress.done()
        await executor.close()
      }
    })
}

function text(attribution: AttributionFigures, out: string | undefined): string {
  const { parts, sectors, exposures, rSquared, leftOut } = attribution
  const share = (part: number) => (parts.gain === 0 ? MISSING_MARK : percent(part / Math.abs(parts.gain), 1))
  const rows = (['market', 'timing', 'selection', 'trading', 'costs'] as const).map((name) => [
    NAMES[name],
    money(parts[name]),
    share(parts[name]),
  ])
  return [
    `\nGain ${money(parts.gain)} with ${percent(parts.averageExposure, 1)} in stocks on average\n\n`,
    renderTable(['part', 'money', 'of the gain'], rows, ['left', 'right', 'right']),
    `\nSectors against the market (${attribution.sectorWeights === 'capitalisation' ? 'by capitalisation' : 'equal weights: no share counts'})\n\n`,
    renderTable(
      ['sector', 'held', 'market', 'earned', 'allocation', 'selection'],
      sectors.map(({ sector, weight, marketWeight, earned, allocation, selection }) => [
        sector ?? '(unknown)',
        percent(weight, 1),
        percent(marketWeight, 1),
        money(earned),
        money(allocation),
        money(selection),
      ]),
      ['left', 'right', 'right', 'right', 'right', 'right'],
    ),
    exposures.length === 0
      ? '\nToo few days for a regression on known factors.\n'
      : `\nExposure to known factors (daily returns over ${attribution.days} days, R² ${decimal(rSquared)})\n\n${renderTable(
          ['factor', 'exposure', 't', 'a year'],
          exposures.map(({ name, value, t, contribution }) => [
            FACTOR_NAMES[name],
            name === 'alpha' ? '' : decimal(value),
            decimal(t),
            percent(contribution, 2),
          ]),
          ['left', 'right', 'right', 'right'],
        )}`,
    leftOut.length === 0
      ? ''
      : `Left out, because too few stocks have a value: ${leftOut.map((name) => FACTOR_NAMES[name]).join(', ')}.\n`,
    out === undefined
      ? '\nAdd --out DIR to keep the figures and their page.\n'
      : `\nPage: ${join(out, 'attribution.html')}\n`,
  ].join('')
}

const NAMES = {
  market: 'market on the average exposure',
  timing: 'timing of the exposure',
  selection: 'selection of stocks',
  trading: 'fills off the close, dividends',
  costs: 'commission, tax, slippage',
} as const

const FACTOR_NAMES = {
  alpha: 'alpha (what is left)',
  market: 'market',
  size: 'size (small minus large)',
  value: 'value (high minus low book to market)',
  momentum: 'momentum (12-1 winners minus losers)',
  low_volatility: 'low volatility (calm minus wild)',
} as const
