import { StockLabError } from '@stocklab/domain'
import { type LockHolder, takeLockFile } from '@stocklab/files'

/**
 * The right to open a database directory, which two at a time would destroy; the answer gives it back. A lock whose process is gone
 * (crash, kill) is taken over. Throws `busy` DATABASE_BUSY naming the holder while it lives.
 */
export function lockDirectory(directory: string): () => void {
  const path = `${directory.replace(/[\\/]+$/, '')}.lock`
  const lock = takeLockFile(path)
  if (lock.kind === 'busy') throw busy(directory, path, lock.holder)
  return lock.release
}

function busy(directory: string, path: string, holder: LockHolder | undefined): StockLabError {
  const who = holder ? `process ${holder.pid} has had it open since ${holder.since}` : 'another process has it open'
  return new StockLabError('busy', 'DATABASE_BUSY', `expected to open the database ${directory} alone, but ${who}`, {
    place: { file: path },
    hint: 'Stop that process first, or let several processes share a PostgreSQL server.',
  })
}
