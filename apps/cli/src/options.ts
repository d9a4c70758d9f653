import { parseIsoDate } from '@stocklab/domain'
import { type Command, InvalidArgumentError, Option } from 'commander'

const MOST_THREADS = 256

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
  if (parseIsoDate(text) === undefined) throw new InvalidArgumentError(`expected a date YYYY-MM-DD, received "${text}"`)
  return text
}

/** name=value, collected over repeated options. */
export function parameterOption(text: string, earlier: Readonly<Record<string, number>>): Record<string, number> {
  const match = /^\$?([A-Za-z_]\w*)=(.+)$/.exec(text)
  const value = match ? Number(match[2]) : Number.NaN
  if (!match || !Number.isFinite(value)) throw new InvalidArgumentError(`expected name=number, received "${text}"`)
  return { ...earlier, [match[1] as string]: value }
}
