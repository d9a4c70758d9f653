import type { Member } from './cast.js'
import { type CommonFactors, YEAR } from './factors-path.js'
import { createRandom, type Random } from './random.js'

/** What would happen to a stock without ticks, limits and halts. */
export interface LatentPath {
  /** Log return a session, length T; 0 outside its life. */
  readonly returns: Float64Array
  /** Log of fundamental worth against the start, length T: what earnings and book value follow. */
  readonly worth: Float64Array
  /** Noise of a usual day of this stock, length T, as a ratio. */
  readonly noise: Float64Array
}

/** Yearly pull of the price to its worth, so that what is cheap against its books tends to rise. */
const REVERSION = 0.17
/** Yearly deviation and half-life (sessions) of a stock's own drift, so that what has risen tends to go on for months. */
const DRIFT_DEVIATION = 0.17
const DRIFT_HALF_LIFE = 126
/** Share of own news that changes the worth of the company; the rest is mood. */
const NEWS_SHARE = 0.5
const NOMINAL_GROWTH = 0.04

export function drawLatentPath(seed: number, market: string, member: Member, factors: CommonFactors): LatentPath {
  const length = factors.market.length
  const path = { returns: new Float64Array(length), worth: new Float64Array(length), noise: new Float64Array(length) }
  if (member.commonOf !== null) throw new RangeError('a preferred share follows its common share')
  walk(createRandom(seed, market, 'path', member.index), member, factors, path)
  if (member.ending) applyEnding(createRandom(seed, market, 'ending', member.index), member, path)
  return path
}

/** The path of a preferred share: its common share's with noise of its own. */
export function followCommon(seed: number, member: Member, common: LatentPath): LatentPath {
  const random = createRandom(seed, 'preferred', member.index)
  let gap = 0
  const returns = common.returns.map((r) => {
    const before = gap
    gap = 0.99 * gap + 0.011 * random.fatTailed(5)
    return 0.85 * r + gap - before
  })
  return { ...common, returns }
}

function walk(random: Random, member: Member, factors: CommonFactors, path: LatentPath): void {
  const { beta, idioVolatility: volatility } = member
  const sector = factors.sectors[member.sectorIndex]!
  const meanMarket = factors.market.reduce((sum, x) => sum + x, 0) / factors.market.length
  const sectorLoad = Math.min(1, beta)
  const keep = 0.5 ** (1 / DRIFT_HALF_LIFE)
  const deviation = DRIFT_DEVIATION * (volatility / 0.35)
  let drift = deviation * random.normal()
  let mispricing = 0.35 * random.normal()
  let calm = 0
  // The worth lies as far from the first price as the first mispricing says.
  let worth = -mispricing
  for (let t = member.from; t < path.returns.length; t++) {
    drift = keep * drift + Math.sqrt(1 - keep * keep) * deviation * random.normal()
    calm = 0.97 * calm + 0.075 * random.normal()
    const noise = (volatility / Math.sqrt(YEAR)) * Math.exp(calm - 0.05)
    const news = noise * random.fatTailed(4.5)
    const pull = -REVERSION * mispricing
    // High beta and high volatility are not paid for: what they add on average is taken off again, and a little more.
    const lottery = 0.12 * (volatility - 0.38)
    const drag = (1 - beta) * meanMarket - (0.5 * volatility * volatility + 0.01 * sizeOf(member) + lottery) / YEAR
    path.returns[t] = beta * factors.market[t]! + sectorLoad * sector[t]! + news + (drift + pull) / YEAR + drag
    mispricing += (1 - NEWS_SHARE) * news + (0.5 * drift + pull) / YEAR
    worth +=
      NEWS_SHARE * news +
      (0.5 * drift + NOMINAL_GROWTH - 0.5 * volatility * volatility) / YEAR +
      0.5 * sectorLoad * sector[t]!
    path.worth[t] = worth
    path.noise[t] = noise
  }
}

/** Standing of a company's size among the others, about -2 to 2: small ones earn a little more. */
function sizeOf(member: Member): number {
  return Math.log10(member.startCap / 2e11)
}

function applyEnding(random: Random, member: Member, path: LatentPath): void {
  const { kind, at } = member.ending!
  path.returns.fill(0, at + 1)
  if (member.kind === 'spac') return
  if (kind === 'takeover') {
    // The offer comes sixty sessions before the end; from then on the price hardly moves.
    path.returns[at - 60] = random.between(0.15, 0.4)
    for (let t = at - 59; t <= at; t++) path.returns[t] = 0.001 * random.normal()
    return
  }
  for (let t = at - 330; t <= at; t++) {
    const lost = 1.5 / YEAR
    path.returns[t] = 1.3 * path.returns[t]! - lost
    path.noise[t] = 1.3 * path.noise[t]!
  }
  const start = path.worth[at - 330]!
  for (let t = at - 330; t <= at; t++) path.worth[t] = start - (2.2 * (t - at + 330)) / 330
}
