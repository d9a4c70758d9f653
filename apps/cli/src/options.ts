import { parseIsoDate } from '@stocklab/domain'
import { usageError } from '@stocklab/studies'
import { type Command, InvalidArgumentError, Option } from 'commander'

const MOST_THREADS = 256
const MOST_PORT = 65_535

/** Common options, the same for every command and accepted anywhere on the line. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--data <dir>', 'data directory (default: $STOCKLAB_DATA, else .stocklab here)'))
    .addOption(new Option('--json', 'print JSON for machines'))
    .addOption(new Option('--quiet', 'no progress, no remarks'))
    .addOption(new Option('--threads <n>', 'threads to use (default: all cores)').argParser(threadCount))
    .addOption(new Option('--debug', 'show stack traces'))
}

export function positiveInteger(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError(`expected a whole number above 0, received "${text}"`)
  return value
}

/** More threads than any machine has would only take memory: each is a worker with a heap of its own. */
export function threadCount(text: string): number {
  const value = positiveInteger(text)
  if (value > MOST_THREADS)
    throw new InvalidArgumentError(`expected at most ${MOST_THREADS} threads, received "${text}"`)
  return value
}

export function positiveNumber(text: string): number {
  const value = Number(text.replaceAll('_', ''))
  if (!(Number.isFinite(value) && value > 0))
    throw new InvalidArgumentError(`expected a number above 0, received "${text}"`)
  return value
}

export function isoDateOption(text: string): string {
  if (parseIsoDate(text) !== undefined) return text
  const expected = /^\d{4}-\d\d-\d\d$/.test(text) ? 'a day that exists' : 'a date YYYY-MM-DD'
  throw new InvalidArgumentError(`expected ${expected}, received "${text}"`)
}

export function portOption(text: string): number {
  const value = positiveInteger(text)
  if (value > MOST_PORT) throw new InvalidArgumentError(`expected a port of at most ${MOST_PORT}, received "${text}"`)
  return value
}

/** --param of every command that runs a strategy as it is. */
export function parameterSetting(): Option {
  return new Option('--param <name=value>', 'set a $parameter; may be repeated')
    .argParser(parameterOption)
    .default({}, "the document's")
}

/**
 * What a shell makes of a variable that is not set is nothing that an option could mean: as a folder it would be this
 * one. Throws `input`.
 */
export function refuseEmptyOptions(called: Command): void {
  for (let command: Command | null = called; command !== null; command = command.parent) {
    for (const option of command.options) {
      const name = option.attributeName()
      const value: unknown = command.getOptionValue(name)
      const isEmpty = value === '' || (Array.isArray(value) && value.length === 0)
      if (isEmpty && command.getOptionValueSource(name) === 'cli')
        throw usageError(
          `expected a value after ${option.long}, received nothing`,
          'Leave the option out for its default.',
        )
    }
  }
}

/** name=value, collected over repeated options. */
function parameterOption(text: string, earlier: Readonly<Record<string, number>>): Record<string, number> {
  const match = /^\$?([A-Za-z_]\w*)=(.+)$/.exec(text)
  const value = match ? Number(match[2]) : Number.NaN
  if (!match || !Number.isFinite(value)) throw new InvalidArgumentError(`expected name=number, received "${text}"`)
  return { ...earlier, [match[1] as string]: value }
}
