import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { computeFileHash } from '../lake/durable.js'
import type { ImportReport } from '../lake/manifest.js'
import type { ImportOptions } from './import-options.js'
import type { OpenedSource } from './open-source.js'

/** Raised when importers would make other rows of the same file. */
const IMPORTER_VERSION = 1

export interface Fingerprint {
  readonly hash: string
  readonly files: ImportReport['files']
}

/** What a source is: the bytes of its files and the options that shape what they become; names and order do not count. */
export async function computeFingerprint(source: OpenedSource, options: ImportOptions): Promise<Fingerprint> {
  const files: ImportReport['files'] = []
  for (const path of source.files) {
    files.push({
      name: basename(path),
      sha256: await computeFileHash(path, options.signal),
      bytes: statSync(path).size,
    })
  }
  const shaping = [IMPORTER_VERSION, source.kind, options.market, options.mapping, options.prices, options.origin]
  const fetched = options.fetched === undefined ? [] : [options.fetched.provider, options.fetched.values]
  const statements = options.statements === undefined ? [] : [options.statements]
  const hash = createHash('sha256').update(JSON.stringify([...shaping, ...fetched, ...statements]))
  for (const sha256 of files.map((file) => file.sha256).sort()) hash.update(sha256)
  return { hash: hash.digest('hex'), files }
}
