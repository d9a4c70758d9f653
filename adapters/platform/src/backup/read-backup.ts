import { createHash } from 'node:crypto'
import { StockLabError } from '@stocklab/domain'
import { type BackupHead, backupEndSchema, backupHeadSchema, backupRowsSchema } from './backup-format.js'
import { readGzipLines } from './gzip-lines.js'

export interface RowsOfTable {
  readonly table: string
  readonly rows: readonly (readonly (string | null)[])[]
}

/**
 * Reads a backup whole and answers its head: every line is there and equals its checksum. Throws `missing-input` where there
 * is no file, `data` BACKUP_BROKEN.
 */
export async function verifyBackup(file: string): Promise<BackupHead> {
  const rows: Record<string, number> = {}
  let head: BackupHead | undefined
  let end: { readonly rows: Readonly<Record<string, number>>; readonly sha256: string } | undefined
  const hash = createHash('sha256')
  for await (const line of linesOf(file)) {
    if (end !== undefined) throw broken(file, 'something follows its last line')
    const value = jsonOf(line, file)
    if (head === undefined) {
      const parsed = backupHeadSchema.safeParse(value)
      if (!parsed.success) throw broken(file, 'its first line is not that of a backup')
      head = parsed.data
      for (const { name } of head.tables) rows[name] = 0
    } else if (typeof value === 'object' && value !== null && 'end' in value) {
      const parsed = backupEndSchema.safeParse(value)
      if (!parsed.success) throw broken(file, 'its last line is not that of a backup')
      end = parsed.data
      continue
    } else {
      const parsed = parseRows(value, file)
      if (rows[parsed.table] === undefined)
        throw broken(file, `it has rows of "${parsed.table}", which it does not name`)
      rows[parsed.table] += parsed.rows.length
    }
    hash.update(`${line}\n`)
  }
  if (head === undefined || end === undefined) throw broken(file, 'its end is missing')
  if (hash.digest('hex') !== end.sha256) throw broken(file, 'it differs from its checksum')
  for (const [table, count] of Object.entries(rows)) {
    if (end.rows[table] !== count) throw broken(file, `expected ${end.rows[table]} rows of ${table}, received ${count}`)
  }
  return head
}

/** The rows of a backup that was verified before, some of one table at a time. */
export async function* readBackupRows(file: string): AsyncGenerator<RowsOfTable> {
  let isFirst = true
  for await (const line of linesOf(file)) {
    const value = jsonOf(line, file)
    if (!isFirst && !(typeof value === 'object' && value !== null && 'end' in value)) yield parseRows(value, file)
    isFirst = false
  }
}

function parseRows(value: unknown, file: string): RowsOfTable {
  const parsed = backupRowsSchema.safeParse(value)
  if (!parsed.success) throw broken(file, 'it holds a line that is no rows of a table')
  return parsed.data
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* readGzipLines(file)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code?.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw broken(file, 'it is no whole gzip file', cause)
    }
    if (code !== 'ENOENT' && code !== 'EISDIR') throw cause
    throw new StockLabError('missing-input', 'BACKUP_MISSING', `there is no backup "${file}"`, {
      place: { file },
      hint: 'Name a file that "stocklab backup" wrote.',
      cause,
    })
  }
}

function jsonOf(line: string, file: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw broken(file, 'it holds a line that is not JSON', cause)
  }
}

function broken(file: string, why: string, cause?: unknown): StockLabError {
  return new StockLabError('data', 'BACKUP_BROKEN', `expected a whole backup, but ${why}`, {
    place: { file },
    hint: 'Nothing was restored; use another backup.',
    cause,
  })
}
