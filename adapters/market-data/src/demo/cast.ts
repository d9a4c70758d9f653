import type { InstrumentKind } from '@stocklab/domain'
import { createRandom, type Random } from './random.js'
import { SECTORS, type Sector } from './sectors.js'

/** How a listing ends: a failure through administrative status and liquidation, or a takeover at a premium. */
export interface Ending {
  readonly kind: 'failure' | 'takeover'
  /** Session index of the last bar. */
  readonly at: number
}

/** One made-up instrument before any price exists. */
export interface Member {
  readonly index: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly board: string
  readonly kind: InstrumentKind
  readonly sector: Sector
  readonly sectorIndex: number
  /** For a preferred share, the index of the issuer's common share. */
  readonly commonOf: number | null
  /** Session index of the first bar; 0 also for those listed before the data begins. */
  readonly from: number
  /** Whether it was listed before the first session. */
  readonly listedBefore: boolean
  readonly ending: Ending | null
  readonly beta: number
  readonly idioVolatility: number
  /** Market value and price at the first bar. */
  readonly startCap: number
  readonly startPrice: number
}

/** Size of a preferred share against its common one. */
export const PREFERRED_SHARE = 0.06
const KOSPI_SHARE = 0.44
/** Codes 960000 to 999995: the exchange gives 9xxxxx to a few foreign companies only, none of them in this range. */
const FIRST_CODE = 96_000
export const MOST_INSTRUMENTS = 4_000

/** Draws the made-up companies, SPACs, REITs and preferred shares; ascending by code. */
export function drawCast(seed: number, count: number, sessions: number): readonly Member[] {
  const members: Member[] = []
  const special = specialsOf(count)
  for (let n = 0; members.length < count; n++) {
    const random = createRandom(seed, 'KRX', 'cast', n)
    const issue = drawIssue(random, { n, index: members.length, sessions, kind: special.get(n) ?? 'common' })
    members.push(issue)
    const wantsPreferred = issue.kind === 'common' && issue.listedBefore && !issue.ending && issue.board === 'KOSPI'
    if (wantsPreferred && members.length < count && random.chance(0.07))
      members.push(preferredOf(issue, members.length))
  }
  return members
}

/** Which places go to SPACs (2 %) and REITs (1 %); at least one of each from 40 instruments on. */
function specialsOf(count: number): ReadonlyMap<number, InstrumentKind> {
  const kinds = new Map<number, InstrumentKind>()
  for (let i = 0; i < Math.floor(count / 40); i++) kinds.set(i * 38 + 17, i % 3 === 2 ? 'reit' : 'spac')
  if (count >= 40 && count < 120) kinds.set(29, 'reit')
  return kinds
}

interface Place {
  readonly n: number
  readonly index: number
  readonly sessions: number
  readonly kind: InstrumentKind
}

function drawIssue(random: Random, { n, index, sessions, kind }: Place): Member {
  const board = kind === 'spac' ? 'KOSDAQ' : kind === 'reit' || random.chance(KOSPI_SHARE) ? 'KOSPI' : 'KOSDAQ'
  const sectorIndex = kind === 'common' ? drawSector(random, board) : SECTORS.length - 1
  const sector = SECTORS[sectorIndex]!
  const from = kind === 'spac' || random.chance(0.25) ? Math.floor(sessions * random.between(0.02, 0.92)) : 0
  const number = String(n + 1).padStart(3, '0')
  const plain = { spac: ['스팩', 'SPAC'], reit: ['리츠', 'REIT'] }[kind as 'spac' | 'reit'] ?? [
    sector.word,
    sector.wordEn,
  ]
  return {
    index,
    code: `${FIRST_CODE + n}0`,
    name: `데모${plain[0]} ${number}`,
    nameEn: `Demo ${plain[1]} ${number}`,
    board,
    kind,
    sector,
    sectorIndex,
    commonOf: null,
    from,
    listedBefore: from === 0,
    ending: drawEnding(random, kind, from, sessions),
    ...drawTemper(random, kind, board, sector),
  }
}

function drawSector(random: Random, board: string): number {
  const share = (sector: Sector) => (board === 'KOSPI' ? sector.kospiShare : sector.kosdaqShare)
  let left = random.uniform() * SECTORS.reduce((sum, sector) => sum + share(sector), 0)
  for (const [k, sector] of SECTORS.entries()) {
    left -= share(sector)
    if (left < 0) return k
  }
  return 0
}

function drawEnding(random: Random, kind: InstrumentKind, from: number, sessions: number): Ending | null {
  if (kind === 'spac') return from + 620 < sessions ? { kind: 'takeover', at: from + random.integer(420, 600) } : null
  const at = from + Math.floor((sessions - from) * random.between(0.12, 0.97))
  if (kind !== 'common' || at - from < 500) return null
  if (random.chance(0.09)) return { kind: 'failure', at }
  return random.chance(0.03) ? { kind: 'takeover', at } : null
}

function drawTemper(random: Random, kind: InstrumentKind, board: string, sector: Sector) {
  if (kind === 'spac') return { beta: 0.02, idioVolatility: 0.05, startCap: 1.2e10, startPrice: 2_000 }
  if (kind === 'reit') return { beta: 0.35, idioVolatility: 0.15, startCap: 3e11, startPrice: 5_000 }
  const size = random.normal()
  const small = board === 'KOSPI' ? 0 : 0.06
  return {
    beta: sector.beta * Math.exp(0.22 * random.normal() - 0.02),
    idioVolatility: Math.min(
      0.6,
      Math.max(0.2, (sector.idioVolatility + small) * Math.exp(0.18 * random.normal() - 0.05 * size)),
    ),
    startCap: board === 'KOSPI' ? 5e11 * Math.exp(1.4 * size) : 1.3e11 * Math.exp(0.8 * size),
    startPrice: Math.exp(random.between(Math.log(2_500), Math.log(120_000))),
  }
}

/** A preferred share of the issuer: the same first five characters, ending in 5, at a discount. */
function preferredOf(common: Member, index: number): Member {
  return {
    ...common,
    index,
    code: `${common.code.slice(0, 5)}5`,
    name: `${common.name}우`,
    nameEn: `${common.nameEn} Preferred`,
    kind: 'preferred',
    commonOf: common.index,
    startCap: common.startCap * PREFERRED_SHARE,
    startPrice: common.startPrice * 0.62,
  }
}
