import { restoreBackup } from '@stocklab/platform'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withDatabase } from '../database.js'
import { withCommonOptions } from '../options.js'
import { rowsText } from '../text/rows-text.js'

const EXAMPLES = `
Examples:
  stocklab restore stocklab.backup
  STOCKLAB_DATABASE_URL=postgres://… stocklab restore stocklab.backup
  stocklab restore stocklab.backup --replace

A backup of an embedded database can be restored into PostgreSQL, and the other way round.`

export function restoreCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('restore'))
    .description("make the platform's database what it was when a backup was written: all of it or nothing")
    .argument('<file>', 'file that "stocklab backup" wrote')
    .option('--replace', 'lose what the database holds now')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { replace }: { readonly replace?: boolean }, command: Command) => {
      const context = open(command)
      const existing = replace === true ? 'replace' : 'refuse'
      context.progress.phase('restoring')
      const { rows } = await withDatabase(context, (database) => restoreBackup(database, file, { existing }))
      context.progress.done()
      context.print(context.json ? `${JSON.stringify({ file, rows })}\n` : `Restored: ${file}\n${rowsText(rows)}`)
    })
}
