import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/**
 * An empty database as PGlite creates it, kept in the folder for temporary files: to create one takes seconds, to unpack it
 * a fraction of one. For databases in memory, of which tests open hundreds.
 */
export async function readEmptyCluster(): Promise<Blob> {
  const file = clusterFile()
  try {
    return new Blob([readFileSync(file)])
  } catch {
    // Nobody has made it yet.
  }
  const pglite = await PGlite.create()
  const cluster = await pglite.dumpDataDir('none')
  await pglite.close()
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, Buffer.from(await cluster.arrayBuffer()), { mode: 0o600 })
  renameSync(draft, file)
  return cluster
}

/** Another one for each user and each installed PGlite. */
function clusterFile(): string {
  const { size, mtimeMs } = statSync(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  return join(tmpdir(), `stocklab-pglite-${process.getuid?.() ?? 0}-${size}-${Math.round(mtimeMs)}.tar`)
}
