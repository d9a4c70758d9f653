import type { MarketId } from '@stocklab/domain'
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
  search(query: string, limit: number, market?: MarketId): readonly SearchHit[]
  /** By its exact code, as the exchange writes it. */
  get(code: string): SearchedInstrument | undefined
}

/** Longer ones are cut: no name is as long. */
const MOST_LETTERS = 60

/** Stands before every text among its pairs of letters. */
const START = 1

/** Instruments taken in before others get a turn. */
const SLICE = 500

/**
 * For every letter and every pair of letters the instruments that have it, in the order of the answer: a query reads the
 * shortest of its lists until it has enough.
 */
export function buildInstrumentIndex(instruments: readonly SearchedInstrument[]): InstrumentIndex {
  const letters = new Letters(instruments)
  while (letters.takeIn(SLICE));
  return indexOver(letters)
}

/** The same, slice by slice; between two of them `turn` lets others do their work. */
export async function buildInstrumentIndexInSlices(
  instruments: readonly SearchedInstrument[],
  turn: () => Promise<void>,
): Promise<InstrumentIndex> {
  const letters = new Letters(instruments)
  while (letters.takeIn(SLICE)) await turn()
  return indexOver(letters)
}

/** Instruments in the order of the answer, and the letters of those that were taken in. */
class Letters {
  readonly ordered: readonly SearchedInstrument[]
  readonly byCode: ReadonlyMap<string, SearchedInstrument>
  /** The first of each folded code. */
  readonly folded = new Map<string, number>()
  readonly texts = new Texts()
  readonly initials = new Texts()
  #taken = 0

  constructor(instruments: readonly SearchedInstrument[]) {
    this.ordered = [...instruments].sort(byWeight)
    this.byCode = new Map(this.ordered.map((instrument) => [instrument.code, instrument]))
  }

  /** Whether more are left. */
  takeIn(count: number): boolean {
    const end = Math.min(this.#taken + count, this.ordered.length)
    for (; this.#taken < end; this.#taken++) {
      const { code, name, nameEn } = this.ordered[this.#taken] as SearchedInstrument
      const plainCode = foldText(code)
      const plainName = foldText(name)
      if (!this.folded.has(plainCode)) this.folded.set(plainCode, this.#taken)
      this.texts.add(this.#taken, [plainCode, strokesOf(plainName), nameEn === null ? '' : foldText(nameEn)])
      this.initials.add(this.#taken, [initialsOf(plainName)])
    }
    return this.#taken < this.ordered.length
  }
}

function indexOver({ ordered, byCode, folded, texts, initials }: Letters): InstrumentIndex {
  return {
    size: ordered.length,
    get: (code) => byCode.get(code),
    search(query, limit, market) {
      const plain = foldText(query.slice(0, MOST_LETTERS))
      if (plain === '') return []
      const found = new Map<number, MatchKind>()
      const take = (match: MatchKind) => (n: number) => {
        const isAsked = market === undefined || ordered[n]?.market === market
        if (isAsked && !found.has(n)) found.set(n, match)
        return found.size < limit
      }
      const exact = folded.get(plain)
      if (exact !== undefined) take('code')(exact)
      const strokes = strokesOf(plain)
      const isInitials = meansInitials(plain)
      const lists = isInitials ? initials : texts
      lists.find(strokes, 'beginning', take(isInitials ? 'initials' : 'prefix'))
      if (found.size < limit) lists.find(strokes, 'anywhere', take(isInitials ? 'initials' : 'substring'))
      return [...found].slice(0, limit).map(([n, match]) => ({ instrument: ordered[n] as SearchedInstrument, match }))
    },
  }
}

function byWeight(a: SearchedInstrument, b: SearchedInstrument): number {
  return Number(b.isListed) - Number(a.isListed) || b.size - a.size || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

/** Texts of numbered things, and who has which letters and pairs of letters. */
class Texts {
  readonly #texts: (readonly string[])[] = []
  readonly #holders = new Map<number, number[]>()

  /** `n` ascends from call to call. */
  add(n: number, texts: readonly string[]): void {
    this.#texts[n] = texts
    for (const text of texts) {
      for (let k = 0, before = START; k < text.length; k++) {
        const letter = text.charCodeAt(k)
        this.#note(letter, n)
        this.#note(pairOf(before, letter), n)
        before = letter
      }
    }
  }

  /** Calls `take` with each holder, ascending, until it answers false. */
  find(wanted: string, where: 'beginning' | 'anywhere', take: (n: number) => boolean): void {
    const fits =
      where === 'beginning' ? (text: string) => text.startsWith(wanted) : (text: string) => text.includes(wanted)
    for (const n of this.#fewest(wanted, where)) {
      if ((this.#texts[n] as readonly string[]).some(fits) && !take(n)) return
    }
  }

  #note(part: number, n: number): void {
    const holders = this.#holders.get(part)
    if (holders === undefined) this.#holders.set(part, [n])
    else if (holders[holders.length - 1] !== n) holders.push(n)
  }

  /** The shortest list in which every holder of the text stands. */
  #fewest(text: string, where: 'beginning' | 'anywhere'): readonly number[] {
    const first = text.charCodeAt(0)
    let fewest = this.#holders.get(where === 'beginning' ? pairOf(START, first) : first) ?? []
    for (let k = 1; k < text.length; k++) {
      const holders = this.#holders.get(pairOf(text.charCodeAt(k - 1), text.charCodeAt(k))) ?? []
      if (holders.length < fewest.length) fewest = holders
    }
    return fewest
  }
}

/** A number above those of single letters. */
function pairOf(first: number, second: number): number {
  return first * 0x10000 + second
}
