import { readFileSync } from 'node:fs'
import type { Database } from '@stocklab/platform'
import { libraryFile, libraryNames, readLibraryEntry } from '@stocklab/studies'
import type { Logger } from 'pino'
import { type LoadedLibrary, loadInvestorLibrary } from './features/strategies/library/load-investor-library.js'
import type { DataEnd } from './features/strategies/ports.js'

interface LibraryPorts {
  readonly database: Database
  readonly dataEnd: DataEnd
  readonly logger: Pick<Logger, 'warn'>
}

/**
 * Brings the strategies of known investors that lie beside the program into the database. A program that was installed without
 * them leaves what is there.
 */
export async function loadLibrary({ logger, ...ports }: LibraryPorts): Promise<LoadedLibrary | undefined> {
  const entries = libraryNames().map((name) => ({ ...readLibraryEntry(name), source: sourceOf(name) }))
  if (entries.length > 0) return loadInvestorLibrary(ports, entries)
  logger.warn('no strategies of known investors lie beside the program: those in the database stay as they are')
  return undefined
}

function sourceOf(name: string): string {
  const file = libraryFile(name)
  if (file === undefined) throw new Error(`expected the document of ${name} in the library, found none`)
  return readFileSync(file, 'utf8')
}
