import { join } from 'node:path'
import { epochDay, type MarketId } from '@stocklab/domain'
import { loadPanel } from '@stocklab/market-data'
import { readRunFolder, reportOf, requireSameData, type StoredRun, writeWhole } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'

const EXAMPLES = `
Examples:
  stocklab report runs/momentum`

export function reportCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('report'))
    .description('write the self-contained HTML report of a run anew')
    .argument('<run>', 'folder that "backtest --out" wrote')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, _options: unknown, command: Command) => {
      const context = open(command)
      const run = readRunFolder(folder)
      const file = join(folder, 'report.html')
      writeWhole(file, await reportOf(run, await panelOf(run, context)))
      context.print(context.json ? `${JSON.stringify({ report: file })}\n` : `Report: ${file}\n`)
    })
}

/** The market the run saw. */
async function panelOf({ result }: StoredRun, context: CommandContext) {
  const { manifest } = result
  const panel = await loadPanel(context.dataDirectory, {
    market: manifest.market as MarketId,
    columns: ['close'],
    from: epochDay(manifest.period.from),
    to: epochDay(manifest.period.to),
    warmup: 60,
  })
  requireSameData(panel, manifest.data_version, context.dataDirectory)
  return panel
}
