import { createDemoMarket, DEMO_DEFAULTS } from '@stocklab/market-data'
import { requireDataDirectory, sayingWhatIsKept } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { positiveInteger, withCommonOptions } from '../options.js'
import { money } from '../terminal/format.js'

interface DemoOptions {
  readonly seed: number
  readonly instruments: number
  readonly years: number
}

export function dataDemoCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('demo'))
    .description('make up a Korean, an American and a crypto market to play with, plainly marked as made up')
    .option('--seed <n>', 'another seed, another market', positiveInteger, DEMO_DEFAULTS.seed)
    .option('--instruments <n>', 'stocks of the Korean market', positiveInteger, DEMO_DEFAULTS.instruments)
    .option('--years <n>', 'years up to 2025', positiveInteger, DEMO_DEFAULTS.years)
    .addHelpText(
      'after',
      '\nExamples:\n  stocklab data demo\n  stocklab data demo --seed 7 --instruments 2000 --data big-demo',
    )
    .action(async ({ seed, instruments, years }: DemoOptions, command: Command) => {
      const context = open(command)
      await makeDemo({ seed, instruments, years }, context)
    })
}

export async function makeDemo(options: DemoOptions, context: CommandContext): Promise<void> {
  requireDataDirectory(context.dataDirectory)
  const work = createDemoMarket(
    context.dataDirectory,
    { ...options, signal: context.signal },
    { phase: (name, fraction, detail) => context.progress.phase(name, fraction, detail) },
  ).finally(() => context.progress.done())
  const results = await sayingWhatIsKept('whole markets are kept; the same command makes the others', work)
  if (context.json) {
    context.print(`${JSON.stringify(results, null, 2)}\n`)
    return
  }
  for (const { report, outcome } of results) {
    context.print(
      `${report.market}: ${outcome === 'unchanged' ? 'there already' : `${money(report.gates.rowsKept)} made-up bars`}\n`,
    )
  }
  context.print(
    `The demo market is in ${context.dataDirectory}. It is made up: what it shows says nothing about real returns.\n`,
  )
}
