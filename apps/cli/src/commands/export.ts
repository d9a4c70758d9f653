import { exportOwner, readOwnerId } from '@stocklab/platform'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withDatabase } from '../database.js'
import { withCommonOptions } from '../options.js'
import { rowsText } from '../text/rows-text.js'

const EXAMPLES = `
Examples:
  stocklab export me@example.com me.ndjson.gz
  stocklab export me@example.com me.ndjson.gz && zcat me.ndjson.gz | head -3

One JSON value a line: {"table": …, "row": …}. Passwords, keys and other secrets are left out.`

export function exportCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('export'))
    .description('write everything one account of the platform owns into one file')
    .argument('<email>', 'address of the account')
    .argument('<file>', 'file to write')
    .addHelpText('after', EXAMPLES)
    .action(async (email: string, file: string, _options: unknown, command: Command) => {
      const context = open(command)
      const rows = await withDatabase(context, async (database) =>
        exportOwner(database, { ownerId: await readOwnerId(database, email), file, now: new Date() }),
      )
      context.print(context.json ? `${JSON.stringify({ file, rows })}\n` : `Export: ${file}\n${rowsText(rows)}`)
    })
}
