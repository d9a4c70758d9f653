import type { Panel } from '../panel/panel.js'

/**
 * Level of a benchmark on each session of the panel, NaN where it has none; null where the data do not know it.
 * `equal:<market>` compounds each day's mean of close / base - 1 over the listed codes of a board (or of the whole
 * market) with a bar, `cap:<market>` weights it by close * shares of the session before.
 */
export function benchmarkLevels(panel: Panel, name: string): Float64Array | null {
  const index = panel.indices[name]
  if (index !== undefined) return index
  const [kind, market] = name.split(':', 2)
  if (market === undefined || (kind !== 'equal' && kind !== 'cap')) return null
  return compounded(panel, memberReturns(panel, kind, market))
}

interface ReturnSums {
  readonly weights: Float64Array
  readonly weighted: Float64Array
}

function memberReturns(panel: Panel, kind: 'equal' | 'cap', market: string): ReturnSums {
  const { close, base } = panel.columns
  const { status, board, boards } = panel.listing
  const sessions = panel.sessions.length
  const wanted = 1 + boards.indexOf(market)
  const everyBoard = market === panel.market
  const weights = new Float64Array(sessions)
  const weighted = new Float64Array(sessions)
  for (let i = 0; i < panel.instruments.length; i++) {
    for (let t = 0; t < sessions; t++) {
      const cell = i * sessions + t
      if (status[cell] === 0 || (!everyBoard && board[cell] !== wanted)) continue
      const change = close[cell] / base[cell] - 1
      const weight = kind === 'equal' ? 1 : capitalisationBefore(panel, cell, t)
      if (Number.isNaN(change) || !(weight > 0)) continue
      weights[t] += weight
      weighted[t] += weight * change
    }
  }
  return { weights, weighted }
}

function capitalisationBefore({ columns }: Panel, cell: number, t: number): number {
  return t === 0 || columns.shares === undefined ? Number.NaN : columns.close[cell - 1] * columns.shares[cell - 1]
}

/** A session without a member has no level and leaves the index where it was. */
function compounded(panel: Panel, { weights, weighted }: ReturnSums): Float64Array {
  const levels = new Float64Array(panel.sessions.length)
  let level = 1
  for (let t = 0; t < levels.length; t++) {
    if (weights[t] > 0) level *= 1 + weighted[t] / weights[t]
    levels[t] = weights[t] > 0 || t === 0 ? level : Number.NaN
  }
  return levels
}

/** The benchmark rebased to the capital on the first session of a period; null where it has no row. */
export function rebasedBenchmark(
  levels: Float64Array | null,
  capital: number,
  { first, last }: { readonly first: number; readonly last: number },
): readonly (number | null)[] {
  const rows = Array.from({ length: last - first + 1 }, (_, ordinal) => levels?.[first + ordinal] ?? Number.NaN)
  const start = rows.find((level) => !Number.isNaN(level))
  return rows.map((level) => (start === undefined || Number.isNaN(level) ? null : (capital * level) / start))
}
