import { dailyReturns } from '../../metrics/curve.js'
import type { BarColumn, Panel } from '../../panel/panel.js'
import { benchmarkLevels } from '../../simulate/benchmark.js'
import type { SimulationInput } from '../../simulate/input.js'
import { type Characteristic, factorReturns, type PortfolioQuestion } from './factor-portfolios.js'
import { type GainParts, gainParts } from './gain-parts.js'
import { type HoldingsPath, holdingsPath } from './holdings-path.js'
import { type Coefficient, leastSquares } from './least-squares.js'
import { type SectorPart, sectorParts } from './sector-parts.js'

/** How much of a run's daily return goes along with one portfolio. */
export interface Exposure extends Coefficient {
  readonly name: 'alpha' | 'market' | Characteristic['name']
  /** Mean annual return of the portfolio times the coefficient; the alpha itself, annualised. */
  readonly contribution: number
}

export interface Attribution {
  readonly path: HoldingsPath
  /** Whether the market is the strategy's benchmark or the equal mean of all listed stocks. */
  readonly market: 'benchmark' | 'equal'
  readonly parts: GainParts
  /** Whether the market's sector weights are by capitalisation, or equal where share counts are missing. */
  readonly sectorWeights: 'capitalisation' | 'equal'
  readonly sectors: readonly SectorPart[]
  readonly exposures: readonly Exposure[]
  readonly rSquared: number | null
  /** Days that the regression rests on. */
  readonly days: number
  /** Portfolios that could not be built. */
  readonly leftOut: readonly Characteristic['name'][]
}

/** Columns of the market's weights. */
export const ATTRIBUTION_COLUMNS: readonly BarColumn[] = ['shares']

export interface AttributionQuestion {
  readonly input: SimulationInput
  readonly characteristics: readonly Characteristic[]
  /** Sessions at whose close the portfolios of the characteristics are sorted. */
  readonly sortings: Int32Array
}

/** Takes a run apart: market, timing, selection and costs in money, sectors, and exposures to known factors. */
export function attributeRun({ input, characteristics, sortings }: AttributionQuestion): Attribution {
  const { panel, first, last } = input
  const path = holdingsPath(input)
  const isMember = (i: number, t: number) => {
    const cell = i * panel.sessions.length + t
    const isCommon = panel.instruments[i]!.kind === 'common' || panel.market === 'CRYPTO'
    return isCommon && panel.listing.status[cell]! > 0 && panel.columns.volume[cell]! > 0
  }
  const market = marketReturns(input)
  const weights = marketWeights(panel, isMember)
  const question: PortfolioQuestion = { panel, first, last, sortings, isMember }
  const portfolios = characteristics.map((one) => ({ name: one.name, returns: factorReturns(question, one) }))
  return {
    path,
    market: market.kind,
    parts: gainParts(path, panel, first, market.returns),
    sectorWeights: weights.kind,
    sectors: sectorParts({ path, panel, first, marketWeights: weights.at }),
    ...exposuresOf(path, market.returns, portfolios, input.rules.annualisation),
  }
}

function marketReturns({ panel, document, first, last }: SimulationInput): {
  readonly kind: Attribution['market']
  readonly returns: Float64Array
} {
  const named = document.benchmark === null ? null : benchmarkLevels(panel, document.benchmark)
  const hasRows = named?.subarray(first, last + 1).some((level) => !Number.isNaN(level)) ?? false
  const levels = (hasRows ? named : benchmarkLevels(panel, `equal:${panel.market}`)) as Float64Array
  const returns = new Float64Array(last - first + 1)
  for (let t = first + 1; t <= last; t++) {
    const move = levels[t]! / levels[t - 1]! - 1
    returns[t - first] = Number.isFinite(move) ? move : 0
  }
  return { kind: hasRows ? 'benchmark' : 'equal', returns }
}

function marketWeights(panel: Panel, isMember: (i: number, t: number) => boolean) {
  const { shares, close } = panel.columns
  const isCapitalised = shares?.some((count) => count > 0) ?? false
  const kind: Attribution['sectorWeights'] = isCapitalised ? 'capitalisation' : 'equal'
  const at = (t: number): Float64Array => {
    const weights = new Float64Array(panel.instruments.length)
    let total = 0
    for (let i = 0; i < weights.length; i++) {
      const cell = i * panel.sessions.length + t
      const size = isCapitalised ? close[cell]! * shares![cell]! : 1
      if (!(size > 0) || !isMember(i, t)) continue
      weights[i] = size
      total += size
    }
    return total > 0 ? weights.map((weight) => weight / total) : weights
  }
  return { kind, at }
}

type NamedReturns = { readonly name: Characteristic['name']; readonly returns: Float64Array }

function exposuresOf(
  { run }: HoldingsPath,
  market: Float64Array,
  portfolios: readonly NamedReturns[],
  annualisation: number,
): Pick<Attribution, 'exposures' | 'rSquared' | 'days' | 'leftOut'> {
  const { daily } = run
  const half = daily.length / 2
  const usable = portfolios.filter(({ returns }) => returns.filter((r) => !Number.isNaN(r)).length > half)
  const leftOut = portfolios.filter((one) => !usable.includes(one)).map(({ name }) => name)
  const columns = [{ name: 'market' as const, returns: market }, ...usable]
  const days = daily.map((_, k) => k).filter((k) => k > 0 && usable.every(({ returns }) => !Number.isNaN(returns[k]!)))
  const returns = dailyReturns(daily)
  const own = Float64Array.from(days, (k) => returns[k - 1]!)
  const x = columns.map(({ returns }) => Float64Array.from(days, (k) => returns[k]!))
  const fit = leastSquares(own, x)
  if (fit === null) return { exposures: [], rSquared: null, days: days.length, leftOut }
  const means = [1, ...x.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length)]
  const names = ['alpha' as const, ...columns.map(({ name }) => name)]
  return {
    exposures: fit.coefficients.map((coefficient, j) => ({
      ...coefficient,
      name: names[j]!,
      contribution: coefficient.value * means[j]! * annualisation,
    })),
    rSquared: fit.rSquared,
    days: fit.rows,
    leftOut,
  }
}
