import { resolve } from 'node:path'
import { Command } from 'commander'
import { attributionCommand } from './commands/attribution.js'
import { backtestCommand } from './commands/backtest.js'
import { biasCommand } from './commands/bias.js'
import { capacityCommand } from './commands/capacity.js'
import { compareCommand } from './commands/compare.js'
import { dataCommand } from './commands/data.js'
import { demoCommand } from './commands/demo.js'
import { explainCommand } from './commands/explain.js'
import { factorsCommand } from './commands/factors.js'
import { montecarloCommand } from './commands/montecarlo.js'
import { optimizeCommand } from './commands/optimize.js'
import { reportCommand } from './commands/report.js'
import { screenCommand } from './commands/screen.js'
import { tearsheetCommand } from './commands/tearsheet.js'
import { trialsCommand } from './commands/trials.js'
import { walkforwardCommand } from './commands/walkforward.js'
import { whyCommand } from './commands/why.js'
import type { CommandContext } from './context.js'
import type { Environment } from './environment.js'
import { withCommonOptions } from './options.js'
import { createProgress, silentProgress } from './terminal/progress.js'

const EXAMPLES = `
Examples:
  stocklab demo                                        the first five minutes
  stocklab data import prices/                         bring your own files
  stocklab backtest examples/rsi2.yaml --out runs/rsi2
  stocklab backtest --help                             options and examples of a command`

export interface ProgramParts {
  readonly version: string
  readonly environment: Environment
  readonly signal: AbortSignal
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  nowMs(): number
}

export function buildProgram(parts: ProgramParts): Command {
  const program = withCommonOptions(new Command('stocklab'))
    .description('Design a strategy from factors and conditions, test it honestly on every listed stock.')
    .version(parts.version)
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('Run the command with --help for its options and examples.')
    .configureOutput({
      writeOut: (text) => parts.stdout.write(text),
      writeErr: (text) => parts.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'stocklab:')),
    })
    .exitOverride()
  const open = (command: Command): CommandContext => contextOf(command, parts)
  for (const command of [
    demoCommand(open),
    dataCommand(open),
    factorsCommand(open),
    screenCommand(open),
    tearsheetCommand(open),
    explainCommand(open),
    backtestCommand(open),
    optimizeCommand(open),
    walkforwardCommand(open),
    montecarloCommand(open),
    biasCommand(open),
    capacityCommand(open),
    compareCommand(open),
    reportCommand(open),
    trialsCommand(open),
    whyCommand(open),
    attributionCommand(open),
  ]) {
    program.addCommand(command)
  }
  inheritSettings(program)
  return program
}

/** Commands that were made on their own know nothing of their parent's exit and output. */
function inheritSettings(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent)
    inheritSettings(command)
  }
}

function contextOf(command: Command, parts: ProgramParts): CommandContext {
  const options = command.optsWithGlobals<{ data?: string; json?: boolean; quiet?: boolean; threads?: number }>()
  const quiet = options.quiet ?? false
  return {
    environment: parts.environment,
    dataDirectory: options.data === undefined ? parts.environment.dataDirectory : resolve(options.data),
    threads: options.threads ?? parts.environment.threads,
    json: options.json ?? false,
    quiet,
    progress: quiet ? silentProgress : createProgress(parts.stderr, parts.nowMs),
    signal: parts.signal,
    print: (text) => void parts.stdout.write(text),
    note: (text) => void (quiet || parts.stderr.write(text)),
    nowMs: parts.nowMs,
  }
}
