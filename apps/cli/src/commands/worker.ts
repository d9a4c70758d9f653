import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'

const EXAMPLES = `
Examples:
  STOCKLAB_DATABASE_URL=postgres://… STOCKLAB_REDIS_URL=redis://… stocklab worker
  STOCKLAB_JOBS_AT_ONCE=4 STOCKLAB_LAKE_URL=s3://market/stocklab … stocklab worker

A worker needs PostgreSQL and Redis: the embedded ones belong to the process that serves.
Settings are variables of the environment; docs/configuration.md has all of them.`

export function workerCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('worker'))
    .description('take backtests and studies from the queue and compute them; any number, on any host')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const { dataDirectory, environment, signal, note } = open(command)
      const worker = await import('@stocklab/worker')
      await worker.workerCommand({ environment: { ...environment.variables, STOCKLAB_DATA: dataDirectory }, signal })
      note('stopped\n')
    })
}
