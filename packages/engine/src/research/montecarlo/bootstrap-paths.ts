import { annualGrowth } from '../../metrics/curve.js'
import { isZero, mean, quantile7, sampleDeviation } from '../../metrics/numeric.js'
import { drawFrom } from '../seeded.js'

/** How a figure spreads over the paths. */
export interface Band {
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** Headline figures of one simulated account; ratios, drawdown at or below 0. */
export interface PathFigures {
  readonly total_return: number
  readonly cagr: number
  readonly max_drawdown: number
  /** Annualised; null where the returns do not vary. */
  readonly sharpe: number | null
}

export interface BootstrapQuestion {
  /** T daily returns of the run. */
  readonly returns: Float64Array
  readonly annualisation: number
  /** Mean length of a block in days: what hangs together over that span stays together. */
  readonly blockDays: number
  readonly paths: number
  readonly seed: number
  /** Days (1..T) after which the account is noted for the bands. */
  readonly marks: Int32Array
}

export interface BootstrapAnswer {
  readonly figures: readonly PathFigures[]
  /** One band per mark: the account as a multiple of the capital. */
  readonly bands: readonly Band[]
}

export function bandOf(values: ArrayLike<number>): Band {
  const at = (p: number) => quantile7(values, p)
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) }
}

/**
 * Other histories the same days could have made: each path strings together random blocks of the run's own returns, of
 * geometric length around `blockDays`, wrapping at the end (stationary bootstrap, Politis and Romano 1994). Needs at least
 * one return; equal seeds give equal paths.
 */
export function bootstrapPaths(question: BootstrapQuestion): BootstrapAnswer {
  const { returns, annualisation, paths, marks } = question
  const draw = drawFrom(question.seed)
  const path = new Float64Array(returns.length)
  const noted = marks.length === 0 ? [] : Array.from(marks, () => new Float64Array(paths))
  const figures: PathFigures[] = []
  for (let p = 0; p < paths; p++) {
    drawPath(question, draw, path)
    figures.push(figuresOf(path, annualisation))
    noteMarks(path, marks, (mark, multiple) => {
      noted[mark]![p] = multiple
    })
  }
  return { figures, bands: noted.map(bandOf) }
}

function drawPath({ returns, blockDays }: BootstrapQuestion, draw: () => number, path: Float64Array): void {
  const count = returns.length
  let at = 0
  for (let t = 0; t < count; t++) {
    const isNewBlock = t === 0 || draw() * blockDays < 1
    at = isNewBlock ? Math.floor(draw() * count) : (at + 1) % count
    path[t] = returns[at]!
  }
}

/** Headline figures of a row of daily returns. */
export function figuresOf(returns: Float64Array, annualisation: number): PathFigures {
  let value = 1
  let peak = 1
  let worst = 0
  for (const r of returns) {
    value *= 1 + r
    if (value > peak) peak = value
    else worst = Math.min(worst, value / peak - 1)
  }
  const deviation = returns.length < 2 ? 0 : sampleDeviation(returns)
  return {
    total_return: value - 1,
    cagr: annualGrowth(value, returns.length, annualisation),
    max_drawdown: worst,
    sharpe: isZero(deviation) ? null : (mean(returns) / deviation) * Math.sqrt(annualisation),
  }
}

function noteMarks(path: Float64Array, marks: Int32Array, note: (mark: number, multiple: number) => void): void {
  let value = 1
  let next = 0
  for (let t = 0; t < path.length && next < marks.length; t++) {
    value *= 1 + path[t]!
    while (next < marks.length && marks[next] === t + 1) note(next++, value)
  }
}
