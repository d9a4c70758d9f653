import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import type { Trial } from '@stocklab/engine'
import { z } from 'zod'
import { readIndex, writeIndex } from './batch-index.js'
import { writeDurably } from './durable-write.js'
import type { RecordedTrial, TrialLedger } from './trial-ledger.js'

const trialSchema = z.object({
  key: z.string(),
  name: z.string(),
  market: z.string(),
  features: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  periods: z.number().int().nonnegative(),
  sharpe: z.number().nullable(),
  origin: z.string(),
})
const batchSchema = z.object({
  schema: z.literal('stocklab/trials@1'),
  // Files of the first version do not say it.
  basis: z.string().default(''),
  trials: z.array(trialSchema),
})

interface Batch {
  readonly name: string
  readonly basis: string
  readonly trials: readonly Trial[]
}

/** So many batches are read one by one before they are put into the index. */
const FEW_BATCHES = 200

/**
 * The ledger as a folder: each call of `record` leaves one file that is never touched again, and beside it the returns of
 * its trials, one after another. Files are named by what they hold, so any number of processes add to it without a lock.
 * Throws StockLabError (data) on a file that is not whole: to skip it would be to forget trials.
 */
export function openTrialFolder(folder: string, basis: string): TrialLedger {
  const readBatches = batchReader(folder)
  return {
    async record(trials) {
      const batches = readBatches().filter((batch) => batch.basis === basis)
      const known = new Set(batches.flatMap((batch) => batch.trials.map(({ key }) => key)))
      const added = new Map(trials.filter(({ key }) => !known.has(key)).map((trial) => [trial.key, trial]))
      if (added.size > 0) writeBatch(folder, basis, sorted([...added.values()]))
    },
    async trials() {
      return sorted([...chosenRecords(readBatches(), basis).values()])
    },
    async returnsOf(keys) {
      const batches = readBatches()
      const chosen = chosenRecords(batches, basis)
      const wanted = new Set(keys.flatMap((key) => chosen.get(key) ?? []))
      const found = new Map<string, Float32Array>()
      for (const batch of batches) {
        if (batch.trials.some((trial) => wanted.has(trial))) collectReturns(folder, batch, wanted, found)
      }
      return found
    },
  }
}

/** One record a key: that of the basis, else the last in the order of their bases. */
function chosenRecords(batches: readonly Batch[], basis: string): ReadonlyMap<string, Trial> {
  const others = batches.filter((batch) => batch.basis !== basis).sort((a, b) => (a.basis < b.basis ? -1 : 1))
  const own = batches.filter((batch) => batch.basis === basis)
  return new Map([...others, ...own].flatMap(({ trials }) => trials.map((trial) => [trial.key, trial] as const)))
}

function sorted<T extends Trial>(trials: readonly T[]): readonly T[] {
  return [...trials].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function writeBatch(folder: string, basis: string, batch: readonly RecordedTrial[]): void {
  const trials = batch.map(({ returns: _returns, ...trial }) => trial)
  const text = `${JSON.stringify({ schema: 'stocklab/trials@1', basis, trials })}\n`
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  const floats = new Float32Array(batch.reduce((sum, { returns }) => sum + returns.length, 0))
  let at = 0
  for (const { returns } of batch) {
    floats.set(returns, at)
    at += returns.length
  }
  try {
    mkdirSync(folder, { recursive: true })
    // The returns come first: a batch that can be read has all that belongs to it.
    writeDurably(join(folder, `${name}.f32`), new Uint8Array(floats.buffer))
    writeDurably(join(folder, `${name}.json`), Buffer.from(text))
  } catch (cause) {
    throw new StockLabError('output', 'TRIALS_UNWRITABLE', `cannot count this trial: ${(cause as Error).message}`, {
      place: { file: folder },
      hint: 'Make room or make the folder writable and run again: a result whose trials are not counted is not shown.',
      cause,
    })
  }
}

/** All batches, ascending by name. A batch never changes, so each is read once. */
function batchReader(folder: string): () => readonly Batch[] {
  const known = new Map<string, Batch>()
  return () => {
    const names = batchNames(folder)
    const unknown = names.filter((name) => !known.has(name))
    if (unknown.length > FEW_BATCHES) readMany(folder, unknown, known)
    else for (const name of unknown) known.set(name, parseBatch(folder, name, readBatch(folder, name)))
    return names.map((name) => known.get(name)!)
  }
}

function readMany(folder: string, names: readonly string[], known: Map<string, Batch>): void {
  const indexed = readIndex(folder)
  const texts = new Map(names.map((name) => [name, indexed.get(name) ?? readBatch(folder, name).trimEnd()]))
  for (const [name, text] of texts) known.set(name, parseBatch(folder, name, text))
  if (names.filter((name) => !indexed.has(name)).length > FEW_BATCHES) writeIndex(folder, texts)
}

function readBatch(folder: string, name: string): string {
  const file = join(folder, `${name}.json`)
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function parseBatch(folder: string, name: string, text: string): Batch {
  try {
    return { name, ...batchSchema.parse(JSON.parse(text)) }
  } catch (cause) {
    throw unreadable(join(folder, `${name}.json`), cause)
  }
}

function batchNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .sort()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw unreadable(folder, cause)
  }
}

function collectReturns(
  folder: string,
  { name, trials }: Batch,
  wanted: ReadonlySet<Trial>,
  found: Map<string, Float32Array>,
): void {
  const file = join(folder, `${name}.f32`)
  const floats = readFloats(file)
  const expected = trials.reduce((sum, { periods }) => sum + periods, 0)
  if (floats.length !== expected) throw unreadable(file, new Error(`${floats.length} returns instead of ${expected}`))
  let at = 0
  for (const trial of trials) {
    if (wanted.has(trial)) found.set(trial.key, floats.subarray(at, at + trial.periods))
    at += trial.periods
  }
}

function readFloats(file: string): Float32Array {
  try {
    const bytes = readFileSync(file)
    const copy = new Uint8Array(bytes.length - (bytes.length % Float32Array.BYTES_PER_ELEMENT))
    copy.set(bytes.subarray(0, copy.length))
    return new Float32Array(copy.buffer)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function unreadable(file: string, cause: unknown): StockLabError {
  const isForbidden = (cause as NodeJS.ErrnoException).code === 'EACCES'
  return new StockLabError(
    'data',
    'TRIALS_UNREADABLE',
    isForbidden
      ? 'expected to read the record of trials, there is no permission to'
      : 'expected a whole record of trials, received one that is damaged',
    {
      place: { file },
      hint: `${isForbidden ? 'Give yourself the right to read it' : 'Restore it from a copy'}. Without it, trials would go uncounted.`,
      cause,
    },
  )
}
