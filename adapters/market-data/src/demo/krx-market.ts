import { epochDay, type Instrument, type Listing, marketRules } from '@stocklab/domain'
import { capWeightedIndex, largestOf } from './cap-weighted-index.js'
import { drawCast, type Member, PREFERRED_SHARE } from './cast.js'
import { keepBooks, type Quarter } from './company-books.js'
import { planRightsIssues, type RightsIssue } from './company-events.js'
import { dividendDates } from './dividend-dates.js'
import { createCommonFactors, YEAR } from './factors-path.js'
import { endOf, fileStatements, quarterOf } from './filings.js'
import { drawLatentPath, followCommon, type LatentPath } from './latent-path.js'
import { createRandom } from './random.js'
import { SECTORS } from './sectors.js'
import { LAST_DAY, type SessionList, sessionsOf } from './session-list.js'
import { listingsOf, planStatus } from './status-plan.js'
import {
  type BarColumns,
  type DatedAction,
  emptyStatements,
  type IndexRow,
  type MadeUpMarket,
  type StatementColumns,
} from './tables.js'
import { type CompanyDividend, tradeListing } from './trade-listing.js'

const RULES = marketRules('KRX')

export interface MarketSize {
  readonly seed: number
  readonly instruments: number
  readonly years: number
}

/** The story of one company before its shares are traded. */
interface Story {
  readonly latent: LatentPath
  readonly rights: readonly RightsIssue[]
  readonly books: readonly Quarter[]
}

/** A made-up Korean market: a pure function of its size and seed. */
export function createKrxMarket({ seed, instruments, years }: MarketSize): MadeUpMarket {
  const list = sessionsOf(RULES.calendar, years)
  const sessions = list.days
  const members = drawCast(seed, instruments, sessions.length)
  const shape = {
    length: sessions.length,
    sectorCount: SECTORS.length,
    growth: 0.085,
    volatility: 0.165,
    sessionsPerYear: YEAR,
  }
  const factors = createCommonFactors(seed, 'KRX', shape)
  const stories: Story[] = []
  for (const member of members) {
    const common = member.commonOf === null ? undefined : stories[member.commonOf]!
    const latent = common ? followCommon(seed, member, common.latent) : drawLatentPath(seed, 'KRX', member, factors)
    stories.push(common ? { ...common, latent, rights: [] } : tellStory(seed, member, latent, sessions))
  }
  const statements = emptyStatements()
  const tables = members.map((member, i) => listMember(seed, member, stories[i]!, list, statements))
  const bars = tables.map((table) => table.bars)
  return {
    sessions,
    instruments: tables.map((table) => table.instrument),
    bars,
    listings: tables.flatMap((table) => table.listings),
    actions: tables.flatMap((table) => table.actions),
    statements,
    indices: indicesOf(members, bars, list),
  }
}

function tellStory(seed: number, member: Member, latent: LatentPath, sessions: readonly number[]): Story {
  const rights = planRightsIssues(createRandom(seed, 'rights', member.index), member, sessions.length)
  if (member.kind === 'spac') return { latent, rights, books: [] }
  const worthAt = (t: number) => member.startCap * Math.exp(latent.worth[t]!)
  const input = {
    member,
    firstQuarter: quarterOf(sessions[member.from]!) - 8 - (quarterOf(sessions[member.from]!) % 4),
    lastQuarter: quarterOf(sessions[member.ending?.at ?? sessions.length - 1]!) + 2,
    worthAt(quarter: number) {
      const end = endOf(quarter)
      if (end < sessions[member.from]!)
        return worthAt(member.from) * Math.exp((0.04 * (end - sessions[member.from]!)) / 365)
      return worthAt(Math.min(sessionIndex(sessions, end), member.ending?.at ?? sessions.length - 1))
    },
    issuedIn: (quarter: number) =>
      rights
        .filter((issue) => quarterOf(sessions[issue.at]!) === quarter)
        .reduce((sum, issue) => sum + Math.round(worthAt(issue.at) * (issue.ratio - 1) * (1 - issue.discount)), 0),
  }
  return { latent, rights, books: keepBooks(seed, input) }
}

interface ListedMember {
  readonly instrument: Instrument
  readonly bars: BarColumns
  readonly listings: readonly Listing[]
  readonly actions: readonly DatedAction[]
}

/** Trades a company's shares and files its statements into `statements`. */
function listMember(
  seed: number,
  member: Member,
  { latent, rights, books }: Story,
  list: SessionList,
  statements: StatementColumns,
): ListedMember {
  const sessions = list.days
  const status = planStatus(createRandom(seed, 'status', member.index), member, sessions.length)
  const life = {
    member,
    rules: RULES,
    sessions,
    returns: latent.returns,
    noise: latent.noise,
    status,
    rightsIssues: rights,
  }
  const traded = tradeListing(seed, { ...life, ...planDividends(seed, member, books, list) })
  const instrument = describe(seed, member, sessions)
  if (member.commonOf === null) {
    const { ending } = member
    // A company that fails stops filing a quarter before the end.
    const lastDay = ending ? sessions[ending.at - (ending.kind === 'failure' ? 60 : 0)]! : LAST_DAY
    const frame = { calendar: RULES.calendar, listedOn: sessions[member.from]!, lastDay }
    fileStatements(seed, member, books, frame, statements)
  }
  return { ...traded, instrument, listings: listingsOf(member, status, sessions, instrument.listedOn!) }
}

function planDividends(seed: number, member: Member, books: readonly Quarter[], list: SessionList) {
  const random = createRandom(seed, 'dividends', member.index)
  const dividends = new Map<number, CompanyDividend>()
  const stockDividends = new Map<number, number>()
  const share = member.commonOf === null ? 1 : PREFERRED_SHARE
  const last = member.ending ? member.ending.at - 200 : list.days.length
  for (const { quarter, cashFlow } of books) {
    // What is paid in the second quarter was earned in the year before.
    const dates = quarter % 4 === 1 ? dividendDates(random, Math.floor(quarter / 4) - 1, list) : null
    if (!dates || dates.at <= member.from || dates.at > last) continue
    const total = cashFlow.dividends_paid! * share
    if (total > 0) dividends.set(dates.at, { ...dates, total })
    else if (member.kind === 'common' && random.chance(0.01))
      stockDividends.set(dates.at, 1 + random.integer(2, 5) / 100)
  }
  return { dividends, stockDividends }
}

function describe(seed: number, member: Member, sessions: readonly number[]): Instrument {
  const { code, name, nameEn, board, kind, sector } = member
  const random = createRandom(seed, 'listed', member.index)
  const earlier = random.integer(epochDay('1985-01-04'), sessions[0]! - 30)
  const listedOn = member.listedBefore ? earlier : sessions[member.from]!
  const delistedOn = member.ending ? sessions[member.ending.at]! : null
  return {
    code,
    name,
    nameEn,
    board,
    kind,
    sector: sector.name,
    industry: sector.industry,
    currency: 'KRW',
    listedOn,
    delistedOn,
  }
}

function indicesOf(members: readonly Member[], bars: readonly BarColumns[], list: SessionList): IndexRow[] {
  const sessions = list.days
  const onBoard = (board: string) => members.filter((m) => m.board === board).map((m) => m.index)
  const commons = members.filter((m) => m.board === 'KOSPI' && m.kind === 'common').map((m) => m.index)
  const isReview = (t: number) => list.years[t] !== list.years[t - 1]
  const whole = (code: string, start: number) =>
    capWeightedIndex({ code, start, isReview, membersFrom: () => onBoard(code) }, bars, sessions)
  const large = { code: 'KOSPI200', start: 260, isReview, membersFrom: (t: number) => largestOf(commons, bars, t, 200) }
  return [...whole('KOSDAQ', 500), ...whole('KOSPI', 2000), ...capWeightedIndex(large, bars, sessions)]
}

/** Index of the last session not after a day. */
function sessionIndex(sessions: readonly number[], day: number): number {
  let low = 0
  let high = sessions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sessions[middle]! <= day) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
