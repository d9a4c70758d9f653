import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { MarketId } from '@stocklab/domain'
import type { BarColumn } from '@stocklab/engine'
import { type Lake, readManifest } from '../lake/lake.js'
import { panelsDir } from '../lake/layout.js'
import { readColumnFile, writeColumnFile } from './column-file.js'
import { readFrameFile, type StoredFrame, writeFrameFile } from './frame-file.js'
import { messageOf, withDuckDb } from './lake-query.js'
import type { MarketFrame } from './market-frame.js'
import type { PanelObserver } from './observer.js'
import { allocateColumn, readColumns } from './read-columns.js'
import { readFrame } from './read-frame.js'

export interface LoadedColumns {
  readonly frame: MarketFrame
  /** What `select` kept of each column. */
  readonly columns: ReadonlyMap<BarColumn, Float64Array>
}

/** Which cells of a market's columns the caller keeps. */
export interface CellSelection {
  readonly isWhole: boolean
  /** The kept cells of a whole column (N x T, missing = NaN), in shared memory of their own. */
  cut(cells: Float64Array): Float64Array
}

/**
 * The frame of a market and what `select` keeps of the asked columns: from the cache under `panels/<market>/<version>/`
 * where it is sound, else from Parquet, and then into the cache. Any number of processes may do so at once; a cache that
 * cannot be written costs a warning and the next load's time.
 */
export async function loadColumns(
  lake: Lake,
  market: MarketId,
  wanted: readonly BarColumn[],
  select: (frame: MarketFrame) => CellSelection,
  observer: PanelObserver,
): Promise<LoadedColumns> {
  const directory = cacheDirectory(lake, market)
  const stored = readFrameFile(join(directory, 'frame.json'), lake.version)
  const columns = stored
    ? await readCached(directory, stored, wanted, select(stored.frame))
    : new Map<BarColumn, Float64Array>()
  const absent = wanted.filter((column) => !columns.has(column))
  if (stored && absent.length === 0) return { frame: stored.frame, columns }
  return withDuckDb(async (connection) => {
    const frame = stored?.frame ?? (await readFrame(connection, lake, market))
    const selection = select(frame)
    const fresh = await readAbsent(connection, lake, frame, absent)
    keep(lake, stored, frame, fresh, observer)
    for (const column of absent) columns.set(column, selection.cut(fresh.get(column)!))
    return { frame, columns }
  })
}

/** Whole columns are read side by side; those of which only a part is kept pass through one buffer, one after another. */
async function readCached(
  directory: string,
  stored: StoredFrame,
  wanted: readonly BarColumn[],
  selection: CellSelection,
): Promise<Map<BarColumn, Float64Array>> {
  const columns = new Map<BarColumn, Float64Array>()
  const read = async (column: BarColumn, into: Float64Array): Promise<void> => {
    const cells = await readColumnFile(columnPath(directory, column), shapeOf(stored), into)
    if (cells) columns.set(column, selection.cut(cells))
  }
  if (selection.isWhole) {
    await Promise.all(wanted.map((column) => read(column, allocateColumn(stored.frame))))
  } else {
    const buffer = allocateColumn(stored.frame)
    for (const column of wanted) await read(column, buffer)
  }
  return columns
}

async function readAbsent(
  connection: DuckDBConnection,
  lake: Lake,
  frame: MarketFrame,
  absent: readonly BarColumn[],
): Promise<ReadonlyMap<BarColumn, Float64Array>> {
  return absent.length === 0 ? new Map() : readColumns(connection, lake, frame, absent)
}

function keep(
  lake: Lake,
  stored: StoredFrame | undefined,
  frame: MarketFrame,
  fresh: ReadonlyMap<BarColumn, Float64Array>,
  observer: PanelObserver,
): void {
  const directory = cacheDirectory(lake, frame.market)
  try {
    const written = stored ?? writeFrameFile(join(directory, 'frame.json'), frame)
    for (const [column, cells] of fresh) writeColumnFile(columnPath(directory, column), cells, shapeOf(written))
    if (readManifest(lake.dataDir)?.version === lake.version) removeOtherVersions(directory)
  } catch (cause) {
    observer.warning?.(
      `the panel cache ${directory} could not be written, the next run reads Parquet again: ${messageOf(cause)}`,
    )
  }
}

/** Caches of earlier versions of the lake; a process that still reads one falls back to Parquet. */
function removeOtherVersions(directory: string): void {
  const parent = join(directory, '..')
  for (const name of readdirSync(parent)) {
    const other = join(parent, name)
    if (other !== directory) rmSync(other, { recursive: true, force: true })
  }
}

/** Where what is derived from this version of a market lies. */
export function cacheDirectory(lake: Lake, market: MarketId): string {
  return join(panelsDir(lake.dataDir), market, lake.version)
}

function columnPath(directory: string, column: BarColumn): string {
  return join(directory, `${column}.f64`)
}

function shapeOf({ frame, checksum }: StoredFrame) {
  return { sessions: frame.sessions.length, instruments: frame.instruments.length, frameChecksum: checksum }
}
