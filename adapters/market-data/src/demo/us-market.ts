import { epochDay, type Instrument, type Listing, marketRules } from '@stocklab/domain'
import { capWeightedIndex } from './cap-weighted-index.js'
import type { Member } from './cast.js'
import { createCommonFactors, YEAR } from './factors-path.js'
import { drawLatentPath } from './latent-path.js'
import { tradePlainListing } from './plain-listing.js'
import { createRandom, type Random } from './random.js'
import { SECTORS } from './sectors.js'
import { sessionsOf } from './session-list.js'
import { emptyStatements, type MadeUpMarket } from './tables.js'

const RULES = marketRules('US')
const COUNT = 60

/** A small made-up American market: 60 common stocks in dollars and an index SPX over all of them, without statements. */
export function createUsMarket(seed: number, years: number): MadeUpMarket {
  const list = sessionsOf(RULES.calendar, years)
  const sessions = list.days
  const shape = {
    length: sessions.length,
    sectorCount: SECTORS.length,
    growth: 0.085,
    volatility: 0.16,
    sessionsPerYear: YEAR,
  }
  const factors = createCommonFactors(seed, 'US', shape)
  const traded = Array.from({ length: COUNT }, (_, index) => {
    const random = createRandom(seed, 'US', 'listing', index)
    const member = drawMember(random, index, sessions.length)
    const instrument = describe(random, member, sessions)
    const latent = drawLatentPath(seed, 'US', member, factors)
    const shares = Math.round(member.startCap / member.startPrice / 1_000) * 1_000
    const life = { instrument, rules: RULES, sessions, ...latent, startPrice: member.startPrice, startShares: shares }
    const habits = { splitAbove: 250, dividendYield: random.chance(0.6) ? random.between(0.01, 0.035) : 0 }
    const usualVolume = 0.006 * shares
    const to = sessions.length - 1
    return {
      instrument,
      ...tradePlainListing(random, { ...life, ...habits, usualVolume, volumeStep: 1, from: member.from, to }),
    }
  })
  const bars = traded.map((one) => one.bars)
  const all = bars.map((_, i) => i)
  const index = { code: 'SPX', start: 1848, membersFrom: () => all, isReview: () => false }
  return {
    sessions,
    instruments: traded.map((one) => one.instrument),
    bars,
    listings: traded.map((one) => listingOf(one.instrument)),
    actions: traded.flatMap((one) => one.actions),
    statements: emptyStatements(),
    indices: capWeightedIndex(index, bars, sessions),
  }
}

function drawMember(random: Random, index: number, sessions: number): Member {
  const sectorIndex = random.integer(0, SECTORS.length - 1)
  const sector = SECTORS[sectorIndex]!
  const from = random.chance(0.15) ? Math.floor(sessions * random.between(0.05, 0.8)) : 0
  const name = `Demo ${sector.wordEn} US ${String(index + 1).padStart(2, '0')}`
  return {
    index,
    // No listed company's symbol begins with ZQ.
    code: `ZQ${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`,
    name,
    nameEn: name,
    board: random.chance(0.45) ? 'NASDAQ' : 'NYSE',
    kind: 'common',
    sector,
    sectorIndex,
    commonOf: null,
    from,
    listedBefore: from === 0,
    ending: null,
    beta: sector.beta * Math.exp(0.2 * random.normal()),
    idioVolatility: 0.75 * sector.idioVolatility,
    startCap: 2e10 * Math.exp(1.2 * random.normal()),
    startPrice: Math.round(100 * Math.exp(random.between(Math.log(12), Math.log(180)))) / 100,
  }
}

function describe(random: Random, member: Member, sessions: readonly number[]): Instrument {
  const { code, name, nameEn, board, kind, sector } = member
  const earlier = random.integer(epochDay('1972-01-03'), sessions[0]! - 30)
  const listedOn = member.listedBefore ? earlier : sessions[member.from]!
  return {
    code,
    name,
    nameEn,
    board,
    kind,
    sector: sector.nameEn,
    industry: null,
    currency: 'USD',
    listedOn,
    delistedOn: null,
  }
}

function listingOf({ code, listedOn, board, sector }: Instrument): Listing {
  return { code, from: listedOn!, to: null, board, sector, status: 'normal' }
}
