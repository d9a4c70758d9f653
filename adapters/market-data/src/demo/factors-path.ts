import { createRandom, type Random } from './random.js'

export const YEAR = 252

/** What moves every stock of a made-up market: daily log returns, length T. */
export interface CommonFactors {
  readonly market: Float64Array
  /** One path a sector. */
  readonly sectors: readonly Float64Array[]
}

export interface FactorShape {
  readonly length: number
  readonly sectorCount: number
  /** Log growth a year and volatility a year that the market path is brought to. */
  readonly growth: number
  readonly volatility: number
  /** Sessions a year. */
  readonly sessionsPerYear: number
}

export function createCommonFactors(seed: number, name: string, shape: FactorShape): CommonFactors {
  const market = createMarketPath(createRandom(seed, name, 'market'), shape)
  const sectors = Array.from({ length: shape.sectorCount }, (_, k) =>
    createSectorPath(createRandom(seed, name, 'sector', k), shape.length),
  )
  return { market, sectors }
}

/**
 * Bull and bear years by a two-state chain, volatility that clusters (GARCH with fat-tailed shocks) and one crash with
 * its rebound, then scaled and shifted to the wanted volatility and growth.
 */
function createMarketPath(random: Random, shape: FactorShape): Float64Array {
  const { length } = shape
  const path = new Float64Array(length)
  const crash = Math.floor(length * random.between(0.45, 0.6))
  let bear = false
  let variance = 1
  // How far the market has run from its trend, in usual days: long extremes are pulled back.
  let deviation = 0
  for (let t = 0; t < length; t++) {
    if (random.chance(bear ? 1 / 140 : 1 / 420)) bear = !bear
    const shock = Math.sqrt(variance) * random.fatTailed(6)
    variance = 0.04 + 0.09 * shock * shock + 0.87 * variance
    const regime = bear ? -0.1 : 0.07
    path[t] = shock * (bear ? 1.35 : 0.9) + regime + crashPush(t - crash) - 0.003 * deviation
    deviation += path[t]! - 0.03
  }
  return rescale(path, shape)
}

/** Extra daily push, in units of a usual day: five weeks of fall, then half of it back over ten. */
function crashPush(sinceCrash: number): number {
  if (sinceCrash >= 0 && sinceCrash < 25) return -1.1
  return sinceCrash >= 25 && sinceCrash < 75 ? 0.32 : 0
}

function rescale(path: Float64Array, shape: FactorShape): Float64Array {
  const mean = path.reduce((sum, x) => sum + x, 0) / path.length
  const variance = path.reduce((sum, x) => sum + (x - mean) ** 2, 0) / path.length
  const scale = shape.volatility / Math.sqrt(shape.sessionsPerYear * variance)
  return path.map((x) => (x - mean) * scale + shape.growth / shape.sessionsPerYear)
}

/** Sector noise of 10 % a year on a drift that lasts about half a year. */
function createSectorPath(random: Random, length: number): Float64Array {
  const path = new Float64Array(length)
  let drift = 0
  for (let t = 0; t < length; t++) {
    drift = 0.992 * drift + 0.0085 * random.normal()
    path[t] = drift / YEAR - 0.005 / YEAR + (0.1 / Math.sqrt(YEAR)) * random.fatTailed(6)
  }
  return path
}
