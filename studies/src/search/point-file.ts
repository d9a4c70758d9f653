import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import type { TriedPoint } from '@stocklab/report'
import { makeFolder, outputError, writeWhole } from '../output-file.js'

const NAME = 'unfinished-points.jsonl'

/** Where a search keeps what it has done, so that it can be stopped and continued. */
export interface Keeping {
  /** Folder for the points of a search under way; null keeps none. */
  readonly folder: string | null
  readonly intent: 'begin' | 'resume'
}

/** Points of a search that is under way, by what was run: who continues does not run them again. */
export interface PointFile {
  readonly known: ReadonlyMap<string, TriedPoint>
  append(points: ReadonlyMap<string, TriedPoint>): void
  /** Removes it once the results themselves are written. */
  remove(): void
}

/**
 * Opens the file of a folder. `question` is everything that decides the points and their figures; an unfinished search is
 * continued only with the same, and only when asked to. Throws SEARCH_UNFINISHED, SEARCH_MISSING or SEARCH_OTHER.
 */
export function openPointFile(folder: string, question: object, intent: 'begin' | 'resume'): PointFile {
  const file = join(folder, NAME)
  const header = JSON.stringify(question)
  const known = new Map<string, TriedPoint>()
  if (existsSync(file)) {
    if (intent === 'begin') throw unfinished(file)
    readPoints(file, header, known)
    writeWhole(file, textOf(header, known))
  } else {
    if (intent === 'resume') throw nothingToResume(folder)
    makeFolder(folder)
    writeWhole(file, `${header}\n`)
  }
  return {
    known,
    append(points) {
      try {
        if (points.size > 0) appendFileSync(file, linesOf(points))
      } catch (cause) {
        throw outputError(file, cause)
      }
    },
    remove: () => rmSync(file, { force: true }),
  }
}

function linesOf(points: ReadonlyMap<string, TriedPoint>): string {
  return [...points].map(([key, point]) => `${JSON.stringify([key, point])}\n`).join('')
}

function textOf(header: string, points: ReadonlyMap<string, TriedPoint>): string {
  return `${header}\n${linesOf(points)}`
}

/** A line that is damaged, or the last one cut off by the end of the process, is a point that was not kept: it is run again. */
function readPoints(file: string, header: string, known: Map<string, TriedPoint>): void {
  const lines = readFileSync(file, 'utf8').split('\n')
  if (lines[0] !== header) {
    throw new StockLabError(
      'input',
      'SEARCH_OTHER',
      'expected the options, strategy and data of the search that was stopped, received others',
      { place: { file }, hint: 'Repeat the same command with --resume, or name another folder with --out.' },
    )
  }
  for (const line of lines.slice(1, -1)) {
    const kept = readLine(line)
    if (kept !== null) known.set(...kept)
  }
}

function readLine(line: string): [string, TriedPoint] | null {
  try {
    return JSON.parse(line) as [string, TriedPoint]
  } catch {
    return null
  }
}

function unfinished(file: string): StockLabError {
  return new StockLabError('input', 'SEARCH_UNFINISHED', 'the folder holds a search that was stopped', {
    place: { file },
    hint: 'Continue it with --resume, or name another folder with --out.',
  })
}

function nothingToResume(folder: string): StockLabError {
  return new StockLabError('missing-input', 'SEARCH_MISSING', 'expected a stopped search to continue, found none', {
    place: { file: folder },
    hint: 'Leave out --resume to begin anew.',
  })
}
