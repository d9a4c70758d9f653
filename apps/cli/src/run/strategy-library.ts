import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearestName } from '@stocklab/strategy'

/** Strategies of known investors. Lies as far from the bundle as from the compiled module. */
export const LIBRARY_FOLDER = fileURLToPath(new URL('../../../../strategies/', import.meta.url))
const DOCUMENT = '.yaml'
export const ABOUT = '.about.yaml'

/** Names of the published strategies, ascending; none where the program lies without their folder. */
export function libraryNames(): readonly string[] {
  if (!existsSync(LIBRARY_FOLDER)) return []
  return readdirSync(LIBRARY_FOLDER)
    .filter((file) => file.endsWith(DOCUMENT) && !file.endsWith(ABOUT))
    .map((file) => file.slice(0, -DOCUMENT.length))
    .sort()
}

/** File of a published strategy, or undefined where none has that name. */
export function libraryFile(name: string): string | undefined {
  return libraryNames().includes(name) ? join(LIBRARY_FOLDER, `${name}${DOCUMENT}`) : undefined
}

/** What to do about a name that no published strategy has. */
export function libraryHint(name: string): string {
  const nearest = nearestName(name, libraryNames())
  return nearest ? `Did you mean "${nearest}"?` : '"stocklab strategies list" shows the published strategies.'
}
