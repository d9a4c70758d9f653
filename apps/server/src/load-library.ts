import { readFileSync } from 'node:fs'
import type { Database } from '@stocklab/platform'
import { libraryFile, libraryNames, readLibraryEntry } from '@stocklab/studies'
import { type LoadedLibrary, loadInvestorLibrary } from './features/strategies/library/load-investor-library.js'
import type { DataEnd } from './features/strategies/ports.js'

/** Brings the strategies of known investors that lie beside the program into the database. */
export function loadLibrary(ports: { database: Database; dataEnd: DataEnd }): Promise<LoadedLibrary> {
  const entries = libraryNames().map((name) => ({ ...readLibraryEntry(name), source: sourceOf(name) }))
  return loadInvestorLibrary(ports, entries)
}

function sourceOf(name: string): string {
  const file = libraryFile(name)
  if (file === undefined) throw new Error(`expected the document of ${name} in the library, found none`)
  return readFileSync(file, 'utf8')
}
