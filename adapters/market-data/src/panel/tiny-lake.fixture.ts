import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { lakeDir, manifestPath } from '../lake/layout.js'
import { computeLakeVersion, type LakeFile, type LakeTable, type MarketFacts } from '../lake/manifest.js'
import { TABLE_COLUMNS } from '../lake/tables.js'

/** Rows as SQL tuples in the column order of `TABLE_COLUMNS`. */
export type TinyTables = Partial<Record<LakeTable, readonly string[]>>

const FACTS: MarketFacts = {
  prices: 'raw',
  valuesEstimated: false,
  madeUp: true,
  statements: 'all',
  listings: 'source',
}

/** Writes a KRX lake of a few rows without going through an import; returns the data directory. */
export async function createTinyLake(tables: TinyTables, into?: string, facts: MarketFacts = FACTS): Promise<string> {
  const dataDir = into ?? mkdtempSync(join(tmpdir(), 'tiny-lake-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const files: LakeFile[] = []
  for (const [table, rows] of Object.entries(tables) as [LakeTable, readonly string[]][]) {
    if (rows.length === 0) continue
    const path = `${table}/market=KRX/${files.length}-${rows.length}-${hash(rows.join())}.parquet`
    const absolute = join(lakeDir(dataDir), path)
    mkdirSync(dirname(absolute), { recursive: true })
    const columns = Object.entries(TABLE_COLUMNS[table])
    const names = columns.map(([name]) => `"${name}"`).join(', ')
    const casts = columns.map(([name, type]) => `"${name}"::${type} AS "${name}"`).join(', ')
    await connection.run(
      `COPY (SELECT ${casts} FROM (VALUES ${rows.join(', ')}) AS v(${names})) TO '${absolute}' (FORMAT parquet)`,
    )
    const sha256 = hash(path).repeat(8)
    files.push({
      table,
      market: 'KRX',
      year: null,
      path,
      sha256,
      bytes: 1,
      rows: rows.length,
      from: null,
      to: null,
      sources: ['tiny'],
    })
  }
  connection.closeSync()
  instance.closeSync()
  const markets = { KRX: facts }
  const manifest = {
    schema: 'stocklab/lake@1',
    version: computeLakeVersion(files, markets),
    files,
    markets,
    imports: [],
  }
  writeFileSync(manifestPath(dataDir), JSON.stringify(manifest))
  return dataDir
}

function hash(text: string): string {
  let h = 17
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) >>> 0
  return h.toString(16).padStart(8, '0')
}
