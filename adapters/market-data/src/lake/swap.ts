import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from './durable.js'
import { lakeDir, manifestPath } from './layout.js'
import type { Manifest } from './manifest.js'

/** Makes `next` the lake's version in one rename; its files must lie in place and be on the disk. */
export function swapManifest(dataDir: string, next: Manifest): void {
  writeFileAtomically(manifestPath(dataDir), `${JSON.stringify(next, null, 1)}\n`)
}

/**
 * Removes Parquet files that neither the new nor the previous manifest names. The previous version stays until the next
 * import, because a reader that opened it may still read its files.
 */
export function removeOldFiles(dataDir: string, next: Manifest, previous: Manifest | undefined): void {
  const named = new Set([...next.files, ...(previous?.files ?? [])].map((f) => f.path))
  for (const path of parquetFilesOf(dataDir))
    if (!named.has(path)) rmSync(join(lakeDir(dataDir), path), { force: true })
}

/** Whether every file of a manifest is there with its recorded size. */
export function areFilesPresent(dataDir: string, manifest: Manifest): boolean {
  return manifest.files.every((f) => {
    const path = join(lakeDir(dataDir), f.path)
    return existsSync(path) && statSync(path).size === f.bytes
  })
}

function parquetFilesOf(dataDir: string): string[] {
  if (!existsSync(lakeDir(dataDir))) return []
  return readdirSync(lakeDir(dataDir), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.parquet'))
    .map((path) => path.replaceAll('\\', '/'))
}
