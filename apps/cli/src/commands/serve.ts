import { DEMO_DEFAULTS, readManifest } from '@stocklab/market-data'
import type { ServerStarted } from '@stocklab/server'
import { requireDataDirectory } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { makeDemo } from './data-demo.js'

const EXAMPLES = `
Examples:
  stocklab serve --demo
  STOCKLAB_PORT=9000 STOCKLAB_LOG_LEVEL=info stocklab serve
  STOCKLAB_DATABASE_URL=postgres://… STOCKLAB_REDIS_URL=redis://… STOCKLAB_JOBS_AT_ONCE=0 stocklab serve

Settings are variables of the environment; docs/configuration.md has all of them.`

export function serveCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('serve'))
    .description('run the platform: accounts, strategies, backtests and market data behind one API')
    .option('--demo', 'make the demo market first where there are no market data yet')
    .addHelpText('after', EXAMPLES)
    .action(async ({ demo }: { readonly demo?: boolean }, command: Command) => {
      const context = open(command)
      const { dataDirectory, environment, signal } = context
      requireDataDirectory(dataDirectory)
      if (demo === true && readManifest(dataDirectory) === undefined) await makeDemo(DEMO_DEFAULTS, context)
      context.progress.phase('starting')
      const { serverCommand } = await import('@stocklab/server')
      await serverCommand({
        // People who start it by hand want to see its address and what goes wrong, not every request.
        environment: { STOCKLAB_LOG_LEVEL: 'warn', ...environment.variables, STOCKLAB_DATA: dataDirectory },
        signal,
        onStarted: (started) => {
          context.progress.done()
          context.print(context.json ? `${JSON.stringify(started)}\n` : startedText(started))
        },
      })
      context.note('stopped\n')
    })
}

function startedText({ address, firstLogin }: ServerStarted): string {
  const lines = [`Stock Lab is running at ${address}`, `Its API to read and to try: ${address}/docs`]
  if (firstLogin !== undefined) {
    lines.push('', 'First login, shown this once:', `  ${firstLogin.email}`, `  ${firstLogin.password}`)
  }
  return `${[...lines, '', 'Ctrl-C stops it.'].join('\n')}\n`
}
