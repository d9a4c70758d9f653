import { resolve } from 'node:path'
import { openFolderTrials } from '@stocklab/studies'
import { Command } from 'commander'
import { COMMANDS, commandNames } from './commands/commands.js'
import type { CommandContext } from './context.js'
import type { Environment } from './environment.js'
import { refuseEmptyOptions, withCommonOptions } from './options.js'
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

/** The program with the command that is called, or with all of them where none is named: help lists them. */
export async function buildProgram(parts: ProgramParts, called?: string): Promise<Command> {
  const program = withCommonOptions(new Command('stocklab'))
    .description('Design a strategy from factors and conditions, test it honestly on every listed stock.')
    .version(parts.version)
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('Run the command with --help for its options and examples.')
    .configureOutput({
      writeOut: (text) => parts.stdout.write(text),
      writeErr: (text) => parts.stderr.write(text),
      outputError: (text, write) => write(usageText(text)),
    })
    .exitOverride()
    .hook('preAction', (_, command) => refuseEmptyOptions(command))
  const open = (command: Command): CommandContext => contextOf(command, parts)
  const wanted = commandNames.filter((name) => name === called)
  const builders = await Promise.all((wanted.length > 0 ? wanted : commandNames).map((name) => COMMANDS[name]()))
  for (const build of builders) program.addCommand(build(open))
  inheritSettings(program)
  return program
}

function usageText(text: string): string {
  const told = text.replace(/^error:/, 'stocklab:')
  const isExpression = /unknown option '-[^-']{2,}'/.test(told)
  return isExpression
    ? `${told}An expression that begins with a minus stands after --, at the end of the line.\n`
    : told
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
  const dataDirectory = options.data === undefined ? parts.environment.dataDirectory : resolve(options.data)
  return {
    environment: parts.environment,
    dataDirectory,
    threads: options.threads ?? parts.environment.threads,
    json: options.json ?? false,
    quiet,
    progress: quiet ? silentProgress : createProgress(parts.stderr, parts.nowMs),
    signal: parts.signal,
    print: (text) => void parts.stdout.write(text),
    note: (text) => void (quiet || parts.stderr.write(text)),
    nowMs: parts.nowMs,
    openTrials: (dataVersion) => openFolderTrials(dataDirectory, dataVersion),
  }
}
