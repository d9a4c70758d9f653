import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable-write.js'

const FILE = 'index.jsonl'
const SCHEMA = 'stocklab/trial-index@1'

/**
 * The texts of many batches by name, in one file beside them: to open thousands of files takes longer than a backtest. It
 * repeats what the batches say and can be deleted at any time. Empty where it is absent or not whole.
 */
export function readIndex(folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  try {
    const bytes = readFileSync(join(folder, FILE))
    const start = bytes.indexOf(10) + 1
    const body = bytes.subarray(start)
    if (bytes.toString('latin1', 0, start) !== headOf(body)) return texts
    for (const line of body.toString('utf8').split('\n')) {
      const space = line.indexOf(' ')
      if (space > 0) texts.set(line.slice(0, space), line.slice(space + 1))
    }
  } catch {
    // Absent or unreadable: the batches themselves are read.
  }
  return texts
}

/** Replaces the index; where it cannot be written, the next reader takes longer and nothing else changes. */
export function writeIndex(folder: string, texts: ReadonlyMap<string, string>): void {
  const body = Buffer.from([...texts].map(([name, text]) => `${name} ${text}\n`).join(''))
  try {
    writeDurably(join(folder, FILE), Buffer.concat([Buffer.from(headOf(body), 'latin1'), body]))
  } catch {
    // A folder that cannot be written is told where a trial has to be counted.
  }
}

function headOf(body: Uint8Array): string {
  return `${SCHEMA} ${createHash('sha256').update(body).digest('hex')}\n`
}
