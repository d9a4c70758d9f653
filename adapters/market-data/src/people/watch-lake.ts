import { statSync } from 'node:fs'
import { setInterval } from 'node:timers'
import { readManifest } from '../lake/lake.js'
import { manifestPath } from '../lake/layout.js'

export interface LakeWatch {
  close(): void
}

/**
 * Tells of each version of the lake that takes the place of `version`. The manifest is replaced in one rename, so it is looked
 * at every `everyMs`; a manifest that cannot be read at the moment is looked at again.
 */
export function watchLake(
  dataDir: string,
  version: string | undefined,
  everyMs: number,
  onVersion: (version: string) => void,
): LakeWatch {
  let known = version
  let seen: string | undefined
  const timer = setInterval(() => {
    const mark = fileMark(dataDir)
    if (mark === undefined || mark === seen) return
    const next = currentVersion(dataDir)
    if (next !== undefined) seen = mark
    if (next === undefined || next === known) return
    known = next
    onVersion(next)
  }, everyMs)
  timer.unref()
  return { close: () => clearInterval(timer) }
}

function currentVersion(dataDir: string): string | undefined {
  try {
    return readManifest(dataDir)?.version
  } catch {
    return undefined
  }
}

/** Differs for every file that takes the place of another. */
function fileMark(dataDir: string): string | undefined {
  const stat = statSync(manifestPath(dataDir), { throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.mtimeMs} ${stat.size}`
}
