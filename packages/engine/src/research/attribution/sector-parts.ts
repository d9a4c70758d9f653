import type { Panel } from '../../panel/panel.js'
import { dayReturn } from './gain-parts.js'
import type { HoldingsPath } from './holdings-path.js'

/** One sector of a run against the market, Brinson and Fachler (1985) day by day, in money. */
export interface SectorPart {
  /** Null: not classified. */
  readonly sector: string | null
  /** Mean share of the account, and of the market. */
  readonly weight: number
  readonly marketWeight: number
  /** What positions of the sector earned from close to close. */
  readonly earned: number
  /** From holding more or less of the sector than the market does. */
  readonly allocation: number
  /** From holding other stocks of it than the market does, interaction included. */
  readonly selection: number
}

export interface SectorQuestion {
  readonly path: HoldingsPath
  readonly panel: Panel
  readonly first: number
  /** Weight of each instrument in the market at the close of a session: 0 where it is no member. Sums to 1 or 0. */
  marketWeights(t: number): Float64Array
}

/** Sums of one day by sector code; code 0 is unclassified. */
interface DaySums {
  readonly weight: Float64Array
  readonly earned: Float64Array
}

/** Sectors by what they earned, largest first; those neither the run nor the market ever held are left out. */
export function sectorParts({ path, panel, first, marketWeights }: SectorQuestion): readonly SectorPart[] {
  const { daily } = path.run
  const names: readonly (string | null)[] = [null, ...panel.listing.sectors]
  const sums = Array.from(names, () => ({ weight: 0, marketWeight: 0, earned: 0, allocation: 0, selection: 0 }))
  const days = daily.length - 1
  for (let k = 0; k < days; k++) {
    const t = first + k
    const account = daily[k]!.total_value
    const { instruments, values } = path.closes[k]!
    const own = daySums(panel, t, (add) => {
      for (let j = 0; j < instruments.length; j++) add(instruments[j]!, values[j]! / account)
    })
    const weights = marketWeights(t)
    const market = daySums(panel, t, (add) => {
      for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) add(i, weights[i]!)
    })
    const marketReturn = market.earned.reduce((sum, part) => sum + part, 0)
    sums.forEach((sum, s) => {
      const [w, W] = [own.weight[s]!, market.weight[s]!]
      const sectorReturn = W > 0 ? market.earned[s]! / W : marketReturn
      sum.weight += w / days
      sum.marketWeight += W / days
      sum.earned += own.earned[s]! * account
      sum.allocation += (w - W) * (sectorReturn - marketReturn) * account
      sum.selection += (own.earned[s]! - w * sectorReturn) * account
    })
  }
  return sums
    .map((sum, s) => ({ sector: names[s]!, ...sum }))
    .filter(({ weight, marketWeight }) => weight > 0 || marketWeight > 0)
    .sort((a, b) => b.earned - a.earned)
}

/** Weights at the close of t and what they earned on the next session, by sector of t. */
function daySums(panel: Panel, t: number, each: (add: (i: number, weight: number) => void) => void): DaySums {
  const count = panel.listing.sectors.length + 1
  const out = { weight: new Float64Array(count), earned: new Float64Array(count) }
  each((i, weight) => {
    const s = panel.listing.sector[i * panel.sessions.length + t]!
    out.weight[s]! += weight
    out.earned[s]! += weight * dayReturn(panel, i, t + 1)
  })
  return out
}
