import { type LakeStatus, lakeStatus } from '@stocklab/market-data'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { bytes, money } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

export function dataStatusCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('status'))
    .description('what the lake holds, and from where')
    .addHelpText('after', '\nExample:\n  stocklab data status')
    .action(async (_options: unknown, command: Command) => {
      const context = open(command)
      const status = await lakeStatus(context.dataDirectory)
      context.print(context.json ? `${JSON.stringify(status, null, 2)}\n` : statusText(status))
    })
}

function statusText({ dataDir, version, markets, imports }: LakeStatus): string {
  const rows = markets.map(({ market, facts, from, to, bars, codes, bytes: size }) => [
    market,
    from ?? '',
    to ?? '',
    money(codes),
    money(bars),
    bytes(size),
    [
      facts.madeUp ? 'made up' : '',
      facts.prices === 'adjusted' ? 'vendor-adjusted' : 'as traded',
      facts.valuesEstimated ? 'values estimated' : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  ])
  const sources = imports.map(({ market, source, files, gates }) => [
    market,
    source,
    `${files.length} ${files.length === 1 ? 'file' : 'files'}`,
    `${money(gates.rowsKept)} rows`,
    gates.quarantined > 0 ? `${money(gates.quarantined)} quarantined` : '',
  ])
  return [
    `${dataDir}, data version ${version.slice(0, 12)}\n\n`,
    renderTable(['market', 'from', 'to', 'codes', 'bars', 'size', 'prices'], rows, [
      'left',
      'left',
      'left',
      'right',
      'right',
      'right',
      'left',
    ]),
    '\nImports\n',
    renderTable([], sources, ['left', 'left', 'right', 'right', 'left']),
  ].join('')
}
