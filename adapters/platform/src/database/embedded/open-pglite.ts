import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { DATE, INSTANT, INT8 } from '../value-types.js'
import type { EmbeddedPostgres } from './embedded-postgres.js'
import { readEmptyCluster } from './empty-cluster.js'
import { instantText } from './instant-text.js'

const FSYNC_OFF = '-F'

/** PGlite on the calling thread, which it occupies for the length of each statement; in memory without a directory. */
export async function openPglite(directory?: string): Promise<EmbeddedPostgres> {
  const parsers = { [INT8]: Number, [DATE]: (text: string) => text }
  const serializers = { [INSTANT]: (given: Date | string) => (given instanceof Date ? instantText(given) : given) }
  const pglite =
    directory === undefined
      ? await PGlite.create({ parsers, serializers, loadDataDir: await readEmptyCluster() })
      : await PGlite.create(directory, {
          parsers,
          serializers,
          // As delivered it leaves it to the operating system when a commit reaches the disk: a power cut would take back
          // what was acknowledged. Of the ways to wait for the disk, its file system knows fsync alone.
          startParams: [...PGlite.defaultStartParams.filter((one) => one !== FSYNC_OFF), '-c', 'wal_sync_method=fsync'],
        })
  if (directory !== undefined) waitForDisk(pglite)
  return {
    async query(sql, parameters) {
      const { rows, affectedRows } = await pglite.query(sql, [...parameters])
      return affectedRows === undefined ? { rows } : { rows, affectedRows }
    },
    close: () => pglite.close(),
  }
}

interface OpenFile {
  /** Of the host; absent for folders. */
  readonly nfd?: number
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
}

/** Its file system on the host's folders lacks fsync, of which each commit then asks once. */
function waitForDisk(pglite: PGlite): void {
  const { FS } = (
    pglite as unknown as { Module: { FS: { open(path: string, mode: string): OpenFile; close(file: OpenFile): void } } }
  ).Module
  const file = FS.open('/pglite/data/PG_VERSION', 'r')
  file.stream_ops.fsync = ({ nfd }) => {
    if (nfd !== undefined) fsyncSync(nfd)
    return 0
  }
  FS.close(file)
}
