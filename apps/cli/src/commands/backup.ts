import { writeBackup } from '@stocklab/platform'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withDatabase } from '../database.js'
import { withCommonOptions } from '../options.js'
import { rowsText } from '../text/rows-text.js'

const EXAMPLES = `
Examples:
  stocklab backup stocklab.backup
  STOCKLAB_DATABASE_URL=postgres://… stocklab backup nightly.backup

The file holds the database as it was at one moment, with all accounts: keep it as safe as the database itself.
Market data are not in it, nor is the installation's secret (STOCKLAB_SECRET or the file in the data directory), without
which second factors and webhooks of a restored database cannot be used.`

export function backupCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('backup'))
    .description("write the platform's database into one file")
    .argument('<file>', 'file to write')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, _options: unknown, command: Command) => {
      const context = open(command)
      context.progress.phase('writing the backup')
      const { rows } = await withDatabase(context, (database) => writeBackup(database, file, new Date()))
      context.progress.done()
      context.print(context.json ? `${JSON.stringify({ file, rows })}\n` : `Backup: ${file}\n${rowsText(rows)}`)
    })
}
