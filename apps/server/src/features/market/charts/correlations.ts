import { setImmediate as turn } from 'node:timers/promises'
import { epochDay, isoDate } from '@stocklab/domain'
import type { Correlations } from '@stocklab/protocol'
import { Problem } from '../../../http/problem.js'
import { requireInstrument } from '../find-instrument.js'
import type { Edition } from '../view/edition.js'
import type { SharedMarket } from '../view/shared-market.js'

/** Fewer common returns say nothing. */
const LEAST_OBSERVATIONS = 20

export interface CorrelationQuestion {
  readonly codes: readonly string[]
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * Pearson correlations of daily returns, each pair over the days on which both have one. A return is close over base, so
 * that a split is none; an instrument has one on a session on which it has a bar, as on the session before.
 */
export async function correlate(edition: Edition, { codes, from, to }: CorrelationQuestion): Promise<Correlations> {
  const wanted = [...new Set(codes)]
  const instruments = wanted.map((code) => requireInstrument(edition, code))
  const [first] = instruments
  const other = instruments.find(({ market }) => market !== first?.market)
  if (first === undefined || wanted.length < 2 || other !== undefined) {
    const received =
      other === undefined ? 'one' : `${first?.code} of ${first?.market} and ${other.code} of ${other.market}`
    throw new Problem('INPUT_INVALID', `codes: expected two or more codes of one market, received ${received}`)
  }
  const { market, rowOf } = await edition.view(first.market)
  const span = sessionsBetween(market, from, to)
  const returns = wanted.map((code) => {
    const row = rowOf(code)
    return row === undefined ? new Float64Array(span.end - span.start).fill(Number.NaN) : returnsOf(market, row, span)
  })
  const matrix: (number | null)[][] = wanted.map(() => [])
  const observations: number[][] = wanted.map(() => [])
  for (let i = 0; i < wanted.length; i++) {
    // Fifty codes over decades would keep everybody else waiting.
    await turn()
    for (let k = 0; k <= i; k++) {
      const { n, r } = correlationOf(returns[i] as Float64Array, returns[k] as Float64Array)
      for (const [a, b] of [[i, k] as const, [k, i] as const]) {
        ;(matrix[a] as (number | null)[])[b] = r
        ;(observations[a] as number[])[b] = n
      }
    }
  }
  return {
    codes: wanted,
    from: isoDate(market.sessions[span.start] as number),
    to: isoDate(market.sessions[span.end - 1] as number),
    matrix,
    observations,
    dataVersion: market.dataVersion,
    madeUp: market.madeUp,
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

function sessionsBetween({ sessions }: SharedMarket, from: string | undefined, to: string | undefined): Span {
  const lower = from === undefined ? Number.NEGATIVE_INFINITY : epochDay(from)
  const upper = to === undefined ? Number.POSITIVE_INFINITY : epochDay(to)
  const start = sessions.findIndex((day) => day >= lower)
  const end = sessions.findLastIndex((day) => day <= upper) + 1
  if (start >= 0 && end > start) return { start, end }
  const held = `${isoDate(sessions[0] as number)} to ${isoDate(sessions.at(-1) as number)}`
  const asked = `${from ?? 'the beginning'} to ${to ?? 'the end'}`
  throw new Problem('MARKET_PERIOD_EMPTY', `expected sessions from ${asked}, the data cover ${held}`)
}

function returnsOf({ columns, sessions }: SharedMarket, row: number, { start, end }: Span): Float64Array {
  const { close, base } = columns
  const offset = row * sessions.length
  const returns = new Float64Array(end - start).fill(Number.NaN)
  for (let t = Math.max(1, start); t < end; t++) {
    const hasBars = !Number.isNaN(close[offset + t]) && !Number.isNaN(close[offset + t - 1])
    if (hasBars && (base[offset + t] as number) > 0)
      returns[t - start] = (close[offset + t] as number) / (base[offset + t] as number) - 1
  }
  return returns
}

function correlationOf(x: Float64Array, y: Float64Array): { readonly n: number; readonly r: number | null } {
  let n = 0
  let sumX = 0
  let sumY = 0
  for (let t = 0; t < x.length; t++) {
    if (Number.isNaN(x[t]) || Number.isNaN(y[t])) continue
    n++
    sumX += x[t] as number
    sumY += y[t] as number
  }
  if (n < LEAST_OBSERVATIONS) return { n, r: null }
  let [xx, yy, xy] = [0, 0, 0]
  for (let t = 0; t < x.length; t++) {
    if (Number.isNaN(x[t]) || Number.isNaN(y[t])) continue
    const dx = (x[t] as number) - sumX / n
    const dy = (y[t] as number) - sumY / n
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  if (xx === 0 || yy === 0) return { n, r: null }
  return { n, r: Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) }
}
