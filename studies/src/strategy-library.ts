import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearestName } from '@stocklab/strategy'

/** Strategies of known investors: in the nearest folder above, for this module becomes part of the command, too. */
export const LIBRARY_FOLDER = nearestAbove('strategies', fileURLToPath(import.meta.url))
const DOCUMENT = '.yaml'
export const ABOUT = '.about.yaml'

function nearestAbove(name: string, place: string): string {
  const above = dirname(place)
  const folder = join(above, name)
  return existsSync(folder) || above === place ? folder : nearestAbove(name, above)
}

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
