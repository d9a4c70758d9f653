import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEMO_DEFAULTS, readManifest } from '@stocklab/market-data'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { runBacktest } from './backtest.js'
import { makeDemo } from './data-demo.js'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/momentum-12-1.yaml', import.meta.url))

/** The first five minutes: a made-up market once, an example strategy, its report. */
export function demoCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('demo'))
    .description('make the demo market (once), run an example strategy on it and write its report')
    .option('--out <dir>', 'folder of the run')
    .addHelpText('after', '\nExample:\n  stocklab demo')
    .action(async ({ out }: { readonly out?: string }, command: Command) => {
      const context = open(command)
      if (readManifest(context.dataDirectory) === undefined) await makeDemo(DEMO_DEFAULTS, context)
      await runBacktest(EXAMPLE, { param: {}, out: out ?? join(context.dataDirectory, 'runs', 'demo') }, context)
    })
}
