import { join } from 'node:path'
import type { MarketId } from '@stocklab/domain'
import type { LakeTable } from './manifest.js'

/** Where things lie in a data directory. Nothing else knows these names. */
export const lakeDir = (dataDir: string): string => join(dataDir, 'lake')
export const manifestPath = (dataDir: string): string => join(lakeDir(dataDir), 'manifest.json')
export const quarantineDir = (dataDir: string): string => join(dataDir, 'quarantine')
export const panelsDir = (dataDir: string): string => join(dataDir, 'panels')
/** What providers fetched and was not imported yet, and the calls made today. */
export const fetchDir = (dataDir: string): string => join(dataDir, 'fetch')
export const writerLockPath = (dataDir: string): string => join(dataDir, 'writer.lock')
/** Spill files and files under construction; whoever holds the writer lock may empty it. */
export const scratchDir = (dataDir: string): string => join(dataDir, 'scratch')

/**
 * Path of a file inside the lake. Its name carries its hash, so a new version lies beside the old one. Only bars have
 * `market=` folders: readers that take columns from such folders would hide the `market` column of the other tables.
 */
export function lakeFilePath(table: LakeTable, market: MarketId, year: number | null, sha256: string): string {
  const mark = sha256.slice(0, 16)
  return year === null ? `${table}.${market}.${mark}.parquet` : `${table}/market=${market}/year=${year}.${mark}.parquet`
}
