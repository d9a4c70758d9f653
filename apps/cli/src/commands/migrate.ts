import { migrate } from '@stocklab/platform'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withDatabase } from '../database.js'
import { withCommonOptions } from '../options.js'

const EXAMPLES = `
Examples:
  stocklab migrate
  STOCKLAB_DATABASE_URL=postgres://… stocklab migrate`

export function migrateCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('migrate'))
    .description("bring the platform's database up to date; servers and workers do so when they start")
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const context = open(command)
      const steps = await withDatabase(context, migrate)
      context.print(context.json ? `${JSON.stringify({ steps })}\n` : stepsText(steps))
    })
}

function stepsText(steps: readonly string[]): string {
  if (steps.length === 0) return 'The database is up to date.\n'
  return `${steps.map((step) => `done: ${step}\n`).join('')}The database is up to date.\n`
}
