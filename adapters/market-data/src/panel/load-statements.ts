import { join } from 'node:path'
import type { StatementTable } from '@stocklab/engine'
import type { Lake } from '../lake/lake.js'
import { cacheDirectory } from './column-cache.js'
import { messageOf, withDuckDb } from './lake-query.js'
import type { MarketFrame } from './market-frame.js'
import type { PanelObserver } from './observer.js'
import { readStatements } from './read-statements.js'
import { allocateStatementRows, readStatementFile, type StatementRows, writeStatementFile } from './statement-file.js'
import type { Window } from './window.js'

/**
 * The statements of a window's instruments, as far as they are known on its last day; null where there are none. Kept
 * beside the columns, in the cache of the lake's version.
 */
export async function loadStatements(
  lake: Lake,
  frame: MarketFrame,
  window: Window,
  observer: PanelObserver,
): Promise<StatementTable | null> {
  if (lake.filesOf('fundamentals', frame.market).length === 0) return null
  const path = join(cacheDirectory(lake, frame.market), 'statements.rows')
  let rows = readStatementFile(path, frame.instruments.length)
  if (rows === undefined) {
    rows = await withDuckDb((connection) => readStatements(connection, lake, frame))
    try {
      writeStatementFile(path, rows)
    } catch (cause) {
      observer.warning?.(
        `the panel cache ${path} could not be written, the next run reads Parquet again: ${messageOf(cause)}`,
      )
    }
  }
  const { buffer: _, ...table } = cutRows(rows, window, frame.sessions[window.end - 1]!)
  return table.value.length === 0 ? null : { ...table, complete: lake.factsOf(frame.market).statements === 'all' }
}

/** The rows of the window's instruments that are known on the day, in shared memory of their own. */
function cutRows(all: StatementRows, { rows: instruments }: Window, lastDay: number): StatementRows {
  const ends = instruments.map((row) => {
    let end = all.start[row + 1]!
    while (end > all.start[row]! && all.availableFrom[end - 1]! > lastDay) end--
    return end
  })
  const counts = instruments.map((row, i) => ends[i]! - all.start[row]!)
  const out = allocateStatementRows(
    counts.reduce((sum, count) => sum + count, 0),
    instruments.length,
  )
  instruments.forEach((row, i) => {
    const at = out.start[i]!
    out.start[i + 1] = at + counts[i]!
    for (const name of ['value', 'period', 'availableFrom', 'span', 'item', 'consolidated', 'estimated'] as const) {
      out[name].set(all[name].subarray(all.start[row]!, ends[i]!), at)
    }
  })
  return out
}
