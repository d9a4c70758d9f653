import { type ShownCode, showBars } from '@stocklab/market-data'
import { requireOrder } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, withCommonOptions } from '../options.js'
import { compact } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const SHOWN_BARS = 40

export function dataShowCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('show'))
    .description('bars of one code, as traded and adjusted')
    .argument('<code>', 'code as the exchange writes it')
    .option('--from <date>', 'first day', isoDateOption)
    .option('--to <date>', 'last day', isoDateOption)
    .addHelpText('after', '\nExamples:\n  stocklab data show 005930 --from 2018-04-01 --to 2018-05-31')
    .action(async (code: string, options: { readonly from?: string; readonly to?: string }, command: Command) => {
      const context = open(command)
      requireOrder(options.from, options.to)
      const shown = await showBars(context.dataDirectory, code, options)
      context.print(context.json ? `${JSON.stringify(shown, null, 2)}\n` : showText(shown))
    })
}

function showText({ code, name, board, kind, prices, madeUp, bars }: ShownCode): string {
  const rows = bars
    .slice(-SHOWN_BARS)
    .map((bar) => [
      bar.date,
      ...[bar.open, bar.high, bar.low, bar.close, bar.base, bar.volume, bar.value, bar.shares, bar.adjustedClose].map(
        compact,
      ),
    ])
  return [
    `${code}  ${name}  ${board}, ${kind}, prices ${prices === 'raw' ? 'as traded' : 'vendor-adjusted'}${madeUp ? '  (made-up demo market)' : ''}\n\n`,
    renderTable(['date', 'open', 'high', 'low', 'close', 'base', 'volume', 'value', 'shares', 'adjusted'], rows, [
      'left',
      'right',
      'right',
      'right',
      'right',
      'right',
      'right',
      'right',
      'right',
      'right',
    ]),
    bars.length === 0 ? 'No bars in this period.\n' : '',
    bars.length > SHOWN_BARS
      ? `The last ${SHOWN_BARS} of ${bars.length} bars; --from and --to choose others, --json gives all.\n`
      : '',
  ].join('')
}
