import { parseIsoDate, StockLabError } from '@stocklab/domain'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { isInterruption } from './exit-codes.js'

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

/** A person asked to stop; thrown by whatever notices first. */
export function throwIfStopped(signal: AbortSignal, kept: string): void {
  if (signal.aborted) throw stoppedError(kept)
}

/** Work that ends for its caller the moment a person asks to stop; whatever goes on behind it must be harmless. */
export async function untilStopped<T>(signal: AbortSignal, kept: string, work: Promise<T>): Promise<T> {
  throwIfStopped(signal, kept)
  let onAbort: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    onAbort = () => reject(stoppedError(kept))
    signal.addEventListener('abort', onAbort, { once: true })
  })
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', onAbort))
}

/** Says what was kept where an interrupted step can only say that it was interrupted. */
export async function sayingWhatIsKept<T>(kept: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw isInterruption(error) ? stoppedError(kept) : error
  })
}

function stoppedError(kept: string): Error {
  return Object.assign(new Error(kept), { name: 'AbortError' })
}

export function usageError(message: string, hint?: string): StockLabError {
  return new StockLabError('input', 'USAGE', message, hint === undefined ? {} : { hint })
}

export function isoDateOption(text: string): string {
  if (parseIsoDate(text) === undefined) throw new InvalidArgumentError(`expected a date YYYY-MM-DD, received "${text}"`)
  return text
}

/** Throws `input` for a period that ends before it begins. */
export function requireOrder(from: string | null | undefined, to: string | null | undefined): void {
  if (!from || !to || from <= to) return
  throw new StockLabError('input', 'PERIOD_REVERSED', `expected --from before --to, received ${from} after ${to}`, {
    hint: 'Swap the two, or leave one out.',
  })
}

/** name=value, collected over repeated options. */
export function parameterOption(text: string, earlier: Readonly<Record<string, number>>): Record<string, number> {
  const match = /^\$?([A-Za-z_]\w*)=(.+)$/.exec(text)
  const value = match ? Number(match[2]) : Number.NaN
  if (!match || !Number.isFinite(value)) throw new InvalidArgumentError(`expected name=number, received "${text}"`)
  return { ...earlier, [match[1] as string]: value }
}

export function commaList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
