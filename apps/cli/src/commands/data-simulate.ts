import { once } from 'node:events'
import {
  MISBEHAVIOURS,
  openLakeMarket,
  parseMischief,
  providerOf,
  SIMULATED_KEY,
  simulationOf,
  startSimulator,
} from '@stocklab/market-data'
import { usageError } from '@stocklab/studies'
import { Command, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { portOption, withCommonOptions } from '../options.js'

interface SimulateOptions {
  readonly port: number
  readonly misbehave: string[]
}

const SHOWN_CODES = 3

const EXAMPLES = `
Examples:
  stocklab data demo --data made-up
  stocklab data simulate krx --data made-up
  stocklab data simulate krx --data made-up --misbehave truncated:7 --misbehave too-many:5

What a simulated service delivers is marked as made up in every output.`

export function dataSimulateCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('simulate'))
    .description('serve a market of the data directory the way a data service does, until Ctrl-C')
    .argument('<provider>', 'the service to simulate')
    .option('--port <n>', 'port on this machine', portOption, 8787)
    .addOption(
      new Option('--misbehave <kind:n>', `every n-th call goes wrong: ${MISBEHAVIOURS.join(', ')}; may be repeated`)
        .argParser((text, earlier: readonly string[]) => [...earlier, text])
        .default([], 'never'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: SimulateOptions, command: Command) => {
      await simulate(id, options, open(command))
    })
}

async function simulate(id: string, { port, misbehave }: SimulateOptions, context: CommandContext): Promise<void> {
  const simulation = simulationOf(id)
  const mischief = mischiefOf(misbehave)
  const market = await openLakeMarket(context.dataDirectory, simulation.market)
  try {
    const simulator = await startSimulator(simulation.service(market, market.codes), { port, mischief }).catch(
      portTaken,
    )
    context.print(`${providerOf(id).title}, simulated from ${context.dataDirectory}, at ${simulator.baseUrl}\n`)
    context.print(
      `It has ${market.from} to ${market.to}, for example ${market.codes.slice(0, SHOWN_CODES).join(', ')}. Ask it from another window:\n`,
    )
    context.print(`  ${command(id, simulator.baseUrl, market)}\n`)
    if (!context.signal.aborted) await once(context.signal, 'abort')
    await simulator.close()
    context.note(`served ${simulator.calls.length} calls\n`)
  } finally {
    market.close()
  }
}

function portTaken(error: unknown): never {
  const isTaken = ['EADDRINUSE', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code))
  throw isTaken ? usageError('expected a free port of this machine', 'name another one with --port') : error
}

function mischiefOf(texts: readonly string[]): ReturnType<typeof parseMischief> {
  try {
    return parseMischief(texts)
  } catch (error) {
    throw usageError((error as Error).message)
  }
}

function command(
  id: string,
  baseUrl: string,
  market: { readonly from: string; readonly codes: readonly string[] },
): string {
  const { key, codes } = providerOf(id)
  const { settings = '' } = simulationOf(id)
  const environment = key === undefined ? '' : `${key.variable}=${SIMULATED_KEY} `
  const chosen =
    codes === 'required' || settings.includes('{code}')
      ? ` --codes ${market.codes.slice(0, SHOWN_CODES).join(',')}`
      : ''
  return `${environment}stocklab data fetch ${id} --base-url ${baseUrl} --from ${market.from}${chosen}${settings === '' ? '' : ` ${settings}`} --data fetched`
}
