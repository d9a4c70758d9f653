import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BAR_EXTRAS } from '../../importers/staged.js'
import { LAKE_TABLES, type LakeTable } from '../../lake/manifest.js'
import { TABLE_COLUMNS } from '../../lake/tables.js'
import type { CanonicalCell, CanonicalRow, Delivery } from './provider.js'
import type { SpooledPage } from './spool.js'

/** Rows a table of a folder has. */
export type TableCounts = Readonly<Partial<Record<LakeTable, number>>>

/** Writes pages as a canonical folder, one page in memory at a time. Tables without a row get no file. */
export function writeCanonicalFolder(folder: string, delivery: Delivery, pages: Iterable<SpooledPage>): TableCounts {
  mkdirSync(folder, { recursive: true })
  const counts: Partial<Record<LakeTable, number>> = {}
  const files = new Map<LakeTable, number>()
  try {
    for (const page of pages) {
      for (const table of LAKE_TABLES) {
        const rows = page.rows[table] ?? []
        if (rows.length === 0) continue
        const file = files.get(table) ?? createTable(folder, table)
        files.set(table, file)
        counts[table] = (counts[table] ?? 0) + rows.length
        writeFileSync(file, rows.map((row) => lineOf(table, row, delivery)).join(''))
      }
    }
  } finally {
    for (const file of files.values()) closeSync(file)
  }
  const { market, prices, statements } = delivery
  writeFileSync(join(folder, 'market.json'), `${JSON.stringify({ market, prices, statements })}\n`)
  return counts
}

function createTable(folder: string, table: LakeTable): number {
  const file = openSync(join(folder, `${table}.csv`), 'w')
  writeFileSync(file, `${columnsOf(table).join(',')}\n`)
  return file
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
