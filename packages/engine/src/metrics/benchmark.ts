import { annualGrowth, dailyRate, excess } from './curve.js'
import {
  correlation as correlationOf,
  growthFactor,
  isZero,
  mean,
  sampleCovariance,
  sampleDeviation,
  sampleVariance,
  sum,
} from './numeric.js'
import { allNone, none, type Outcome, type Outcomes, some, unless } from './outcome.js'
import { sharpeRatio } from './ratios.js'
import { flatness, shortage } from './risk.js'

const IDS = [
  'beta',
  'alpha',
  'alpha_compounded',
  'correlation',
  'r_squared',
  'active_return',
  'tracking_error',
  'information_ratio',
  'treynor',
  'm_squared',
  'appraisal_ratio',
  'up_capture',
  'down_capture',
  'capture_ratio',
  'batting_average',
] as const

/** Returns of the same days: those on which the index has a value on the day and on the day before. */
export interface PairedReturns {
  readonly own: Float64Array
  readonly benchmark: Float64Array
}

/** `levels` has one entry a row of the curve, null where the index has no row; `returns` one less. */
export function pairReturns(returns: Float64Array, levels: readonly (number | null)[]): PairedReturns {
  const own: number[] = []
  const benchmark: number[] = []
  for (let t = 0; t < returns.length; t += 1) {
    const before = levels[t]
    const after = levels[t + 1]
    if (before === null || after === null || before === undefined || after === undefined) continue
    own.push(returns[t]!)
    benchmark.push(after / before - 1)
  }
  return { own: Float64Array.from(own), benchmark: Float64Array.from(benchmark) }
}

/** Everything runs over the paired days alone; without any it is NO_BENCHMARK. */
export function benchmarkStatistics(pairs: PairedReturns, annualisation: number, riskFreeAnnual: number): Outcomes {
  const { own, benchmark } = pairs
  if (own.length === 0) return allNone(IDS, 'NO_BENCHMARK')
  return {
    ...regression(pairs, annualisation, riskFreeAnnual),
    ...correlations(pairs),
    active_return: some(growthOf(own, annualisation) - growthOf(benchmark, annualisation)),
    ...activeRisk(pairs, annualisation),
    ...captures(pairs),
    batting_average: some(own.filter((r, t) => r > benchmark[t]!).length / own.length),
  }
}

/** Slope of the returns over the benchmark's, sample covariance over sample variance. */
export function betaOf({ own, benchmark }: PairedReturns): Outcome {
  return unless(
    shortage(benchmark, 2) ?? flatness(benchmark),
    () => sampleCovariance(own, benchmark) / sampleVariance(benchmark),
  )
}

function regression(pairs: PairedReturns, annualisation: number, riskFreeAnnual: number): Outcomes {
  const riskFree = dailyRate(riskFreeAnnual, annualisation)
  const own = excess(pairs.own, riskFree)
  const benchmark = excess(pairs.benchmark, riskFree)
  const slope = betaOf({ own, benchmark })
  const sharpe = sharpeRatio(own, annualisation)
  const m_squared: Outcome =
    sharpe.value === null
      ? sharpe
      : some((sharpe.value as number) * sampleDeviation(benchmark) * Math.sqrt(annualisation) + riskFreeAnnual)
  if (slope.value === null) {
    const reason = slope.reason!
    return {
      beta: slope,
      ...allNone(['alpha', 'alpha_compounded', 'treynor', 'appraisal_ratio'], reason),
      m_squared,
    }
  }
  const beta = slope.value as number
  const dailyAlpha = mean(own) - beta * mean(benchmark)
  return {
    beta: slope,
    alpha: some(dailyAlpha * annualisation),
    alpha_compounded: some(dailyAlpha <= -1 ? -1 : (1 + dailyAlpha) ** annualisation - 1),
    treynor: treynor(mean(own) * annualisation, beta),
    m_squared,
    appraisal_ratio: appraisal(
      own.map((r, t) => r - dailyAlpha - beta * benchmark[t]!),
      dailyAlpha,
      annualisation,
    ),
  }
}

function treynor(annualMean: number, beta: number): Outcome {
  if (isZero(beta)) return none('ZERO_VOL')
  return beta < 0 ? some(annualMean / beta, 'NEGATIVE_BETA') : some(annualMean / beta)
}

function appraisal(residuals: Float64Array, dailyAlpha: number, annualisation: number): Outcome {
  if (residuals.length < 3) return none('TOO_SHORT')
  const deviation = Math.sqrt(sum(residuals.map((e) => e ** 2)) / (residuals.length - 2))
  return unless(
    isZero(deviation) ? 'ZERO_VOL' : undefined,
    () => (dailyAlpha * annualisation) / (deviation * Math.sqrt(annualisation)),
  )
}

function correlations({ own, benchmark }: PairedReturns): Outcomes {
  const reason = shortage(own, 2) ?? flatness(own) ?? flatness(benchmark)
  const correlation = unless(reason, () => correlationOf(own, benchmark))
  return { correlation, r_squared: unless(reason, () => (correlation.value as number) ** 2) }
}

function activeRisk({ own, benchmark }: PairedReturns, annualisation: number): Outcomes {
  const active = own.map((r, t) => r - benchmark[t]!)
  const reason = shortage(active, 2)
  const deviation = sampleDeviation(active)
  const scale = Math.sqrt(annualisation)
  return {
    tracking_error: unless(reason, () => (isZero(deviation) ? 0 : deviation * scale)),
    information_ratio: unless(reason ?? flatness(active), () => (mean(active) / deviation) * scale),
  }
}

function captures({ own, benchmark }: PairedReturns): Outcomes {
  const up = captureOn(own, benchmark, (b) => b > 0)
  const down = captureOn(own, benchmark, (b) => b < 0)
  const missing = up.reason ?? down.reason ?? (down.value === 0 ? 'ZERO_VOL' : undefined)
  return {
    up_capture: up,
    down_capture: down,
    capture_ratio: unless(missing, () => (up.value as number) / (down.value as number)),
  }
}

function captureOn(own: Float64Array, benchmark: Float64Array, isCounted: (b: number) => boolean): Outcome {
  const theirs = benchmark.filter(isCounted)
  if (theirs.length === 0) return none('NO_DATA')
  const ours = own.filter((_, t) => isCounted(benchmark[t]!))
  const reference = growthOf(theirs, 1)
  return unless(isZero(reference) ? 'ZERO_VOL' : undefined, () => growthOf(ours, 1) / reference)
}

/** CAGR, or with 1 the geometric mean daily return. */
function growthOf(returns: Float64Array, annualisation: number): number {
  return annualGrowth(growthFactor(returns), returns.length, annualisation)
}
