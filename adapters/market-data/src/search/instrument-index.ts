import { foldText, initialsOf, meansInitials, strokesOf } from './hangul.js'
import type { SearchedInstrument } from './searched-instrument.js'

/** How an instrument was found, from the surest to the loosest. */
export const MATCHES = ['code', 'prefix', 'initials', 'substring'] as const
export type MatchKind = (typeof MATCHES)[number]

export interface SearchHit {
  readonly instrument: SearchedInstrument
  readonly match: MatchKind
}

/** Looks instruments up by what people type; built once for a version of the lake. */
export interface InstrumentIndex {
  readonly size: number
  /** Exact code first, then beginnings, initials, parts; within each the listed ones first, then the larger ones. */
  search(query: string, limit: number): readonly SearchHit[]
  /** By its exact code, as the exchange writes it. */
  get(code: string): SearchedInstrument | undefined
}

/** Longer ones are cut: no name is as long. */
const MOST_LETTERS = 60

/** Marks the beginning of a text among its pairs of letters. */
const START = '\u0001'

/**
 * For every letter and every pair of letters the instruments that have it, in the order of the answer: a query reads the
 * shortest of its lists until it has enough.
 */
export function buildInstrumentIndex(instruments: readonly SearchedInstrument[]): InstrumentIndex {
  const ordered = [...instruments].sort(byWeight)
  const byCode = new Map(ordered.map((instrument) => [instrument.code, instrument]))
  const folded = new Map<string, number>()
  const texts = new Texts()
  const initials = new Texts()
  ordered.forEach(({ code, name, nameEn }, n) => {
    const plainName = foldText(name)
    const plainCode = foldText(code)
    if (!folded.has(plainCode)) folded.set(plainCode, n)
    texts.add(n, [plainCode, strokesOf(plainName), nameEn === null ? '' : foldText(nameEn)])
    initials.add(n, [initialsOf(plainName)])
  })
  return {
    size: ordered.length,
    get: (code) => byCode.get(code),
    search(query, limit) {
      const plain = foldText(query.slice(0, MOST_LETTERS))
      if (plain === '') return []
      const found = new Map<number, MatchKind>()
      const take = (match: MatchKind) => (n: number) => {
        if (!found.has(n)) found.set(n, match)
        return found.size < limit
      }
      const exact = folded.get(plain)
      if (exact !== undefined) take('code')(exact)
      if (meansInitials(plain)) {
        const letters = strokesOf(plain)
        initials.find(letters, 'beginning', take('initials'))
        if (found.size < limit) initials.find(letters, 'anywhere', take('initials'))
      } else {
        const strokes = strokesOf(plain)
        texts.find(strokes, 'beginning', take('prefix'))
        if (found.size < limit) texts.find(strokes, 'anywhere', take('substring'))
      }
      return [...found].slice(0, limit).map(([n, match]) => ({ instrument: ordered[n] as SearchedInstrument, match }))
    },
  }
}

function byWeight(a: SearchedInstrument, b: SearchedInstrument): number {
  return Number(b.isListed) - Number(a.isListed) || b.size - a.size || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

/** Texts of numbered things, and who has which letters. */
class Texts {
  readonly #texts: string[][] = []
  readonly #holders = new Map<string, number[]>()

  add(n: number, texts: readonly string[]): void {
    this.#texts[n] = texts.filter((text) => text !== '')
    const parts = new Set(this.#texts[n].flatMap((text) => piecesOf(START + text)))
    for (const part of parts) {
      const holders = this.#holders.get(part)
      if (holders) holders.push(n)
      else this.#holders.set(part, [n])
    }
  }

  /** Calls `take` with each holder, ascending, until it answers false. */
  find(wanted: string, where: 'beginning' | 'anywhere', take: (n: number) => boolean): void {
    const fits =
      where === 'beginning' ? (text: string) => text.startsWith(wanted) : (text: string) => text.includes(wanted)
    for (const n of this.#rarest(where === 'beginning' ? START + wanted : wanted)) {
      if ((this.#texts[n] as string[]).some(fits) && !take(n)) return
    }
  }

  #rarest(text: string): readonly number[] {
    const pieces = text.length === 1 ? [text] : pairsOf(text)
    let rarest: readonly number[] | undefined
    for (const piece of pieces) {
      const holders = this.#holders.get(piece) ?? []
      if (rarest === undefined || holders.length < rarest.length) rarest = holders
    }
    return rarest ?? []
  }
}

function piecesOf(text: string): string[] {
  return [...text.split(''), ...pairsOf(text)]
}

function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let k = 1; k < text.length; k++) pairs.push(text.slice(k - 1, k + 1))
  return pairs
}
