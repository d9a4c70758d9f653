import { marketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import type { SharedSeries } from '../../panel/shared-series.js'
import { benchmarkLevels } from '../../simulate/benchmark.js'

/**
 * The closes that stand for the market of each board, by position in `listing.boards`: the index that names it. Where
 * that index has no row at all, `equal:` of the stocks it would stand for: a board where it has the board's name, else
 * the whole market.
 */
export function benchmarkOfBoards(panel: Panel): readonly Float64Array[] {
  const { indexOf } = marketRules(panel.market)
  const known = new Map<string, Float64Array>()
  return panel.listing.boards.map((board) => {
    const index = indexOf(board)
    const levels = known.get(index) ?? closesOfIndex(panel, index)
    known.set(index, levels)
    return levels
  })
}

function closesOfIndex(panel: Panel, index: string): Float64Array {
  const closes = panel.indices[index]
  if (closes?.some((close) => !Number.isNaN(close))) return closes
  const members = panel.listing.boards.includes(index) ? index : panel.market
  return benchmarkLevels(panel, `equal:${members}`) ?? new Float64Array(panel.sessions.length).fill(Number.NaN)
}

/** Change of the market over `n` sessions, of the board on which the instrument is listed on the last of them. */
export function marketReturns(panel: Panel, n: number): SharedSeries {
  return { of: panel.listing.board, series: benchmarkOfBoards(panel).map((close) => changeOf(close, n)) }
}

function changeOf(close: Float64Array, n: number): Float64Array {
  return close.map((now, t) => {
    const before = t >= n ? close[t - n]! : Number.NaN
    return before > 0 ? now / before - 1 : Number.NaN
  })
}
