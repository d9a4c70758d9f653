import { once } from 'node:events'
import { createWriteStream, type WriteStream, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BAR_EXTRAS } from '../../importers/staged.js'
import { LAKE_TABLES, type LakeTable } from '../../lake/manifest.js'
import { TABLE_COLUMNS } from '../../lake/tables.js'
import type { CanonicalCell, CanonicalRow, Delivery } from './provider.js'
import type { SpooledPage } from './spool.js'

/** Rows a table of a folder has. */
export type TableCounts = Readonly<Partial<Record<LakeTable, number>>>

/** Writes pages as a canonical folder, one page in memory at a time. Tables without a row get no file. */
export async function writeCanonicalFolder(
  folder: string,
  delivery: Delivery,
  pages: Iterable<SpooledPage>,
): Promise<TableCounts> {
  await mkdir(folder, { recursive: true })
  const counts: Partial<Record<LakeTable, number>> = {}
  const streams = new Map<LakeTable, WriteStream>()
  try {
    for (const page of pages) {
      for (const table of LAKE_TABLES) {
        const rows = page.rows[table] ?? []
        if (rows.length === 0) continue
        const stream = streams.get(table) ?? openTable(folder, table, streams)
        counts[table] = (counts[table] ?? 0) + rows.length
        await write(stream, rows.map((row) => lineOf(table, row, delivery)).join(''))
      }
    }
  } finally {
    for (const stream of streams.values()) {
      stream.end()
      await once(stream, 'close')
    }
  }
  const { market, prices, statements } = delivery
  writeFileSync(join(folder, 'market.json'), `${JSON.stringify({ market, prices, statements })}\n`)
  return counts
}

function openTable(folder: string, table: LakeTable, streams: Map<LakeTable, WriteStream>): WriteStream {
  const stream = createWriteStream(join(folder, `${table}.csv`))
  streams.set(table, stream)
  stream.write(`${columnsOf(table).join(',')}\n`)
  return stream
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
}

const columnsOf = (table: LakeTable): readonly string[] => [
  ...Object.keys(TABLE_COLUMNS[table]),
  ...(table === 'bars' ? Object.keys(BAR_EXTRAS) : []),
]

function lineOf(table: LakeTable, row: CanonicalRow, delivery: Delivery): string {
  const filled = table === 'bars' && delivery.values === 'estimated' ? { ...row, value: estimatedValue(row) } : row
  return `${columnsOf(table)
    .map((name) => csvField(filled[name] ?? null))
    .join(',')}\n`
}

const estimatedValue = ({ close, volume }: CanonicalRow): number | null =>
  typeof close === 'number' && typeof volume === 'number' ? close * volume : null

function csvField(value: CanonicalCell): string {
  const text = value === null ? '' : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
