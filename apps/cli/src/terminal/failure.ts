import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { isInterruption } from '@stocklab/studies'
import { EXIT, exitCodeOf } from '../exit-codes.js'

export interface FailureOptions {
  readonly debug: boolean
  readonly commandLine: readonly string[]
}

export interface Failure {
  readonly exitCode: number
  /** One sentence, the place, what to do next; ends with a newline. */
  readonly message: string
}

/** What to say about an error. A bug leaves a report in a file; a stack trace is shown with --debug alone. */
export function describeFailure(error: unknown, options: FailureOptions): Failure {
  const exitCode = exitCodeOf(error)
  if (isInterruption(error)) return { exitCode, message: `stopped: ${(error as Error).message}\n` }
  const lines = [sentence(error)]
  if (error instanceof StockLabError && error.hint) lines.push(error.hint)
  if (exitCode === EXIT.bug)
    lines.push(`This is a bug. A report to file with us: ${writeBugReport(error, options.commandLine)}`)
  if (options.debug && error instanceof Error && error.stack) lines.push(error.stack)
  return { exitCode, message: `${printable(lines.join('\n'))}\n` }
}

/** What is quoted of a file may steer the terminal; one mark for each character keeps a caret under its column. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')
}

/** Begins with the place, once: some sentences name it themselves. */
function sentence(error: unknown): string {
  if (!(error instanceof StockLabError)) return `stocklab: ${error instanceof Error ? error.message : String(error)}`
  const { file, line, column } = error.place ?? {}
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  if (place === '') return `stocklab: ${error.message}`
  return file !== undefined && error.message.startsWith(file) ? error.message : `${place}: ${error.message}`
}

function writeBugReport(error: unknown, commandLine: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'stocklab-bug-')), 'report.txt')
  const facts = [
    `command: stocklab ${commandLine.join(' ')}`,
    `node: ${process.version} ${process.platform} ${process.arch}`,
    `error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  ]
  let cause = error instanceof Error ? error.cause : undefined
  while (cause instanceof Error) {
    facts.push(`caused by: ${cause.stack ?? cause.message}`)
    cause = cause.cause
  }
  writeFileSync(file, `${facts.join('\n')}\n`)
  return file
}
