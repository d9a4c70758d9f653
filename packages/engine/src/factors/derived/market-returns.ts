import { marketRules } from '@stocklab/domain'
import type { Panel } from '../../panel/panel.js'
import { missingPanel } from '../../panel/panel-array.js'

/**
 * The closes that stand for the market of each board, by position in `listing.boards`: the index that names it, or
 * `equal:<market>` where that index has no row at all.
 */
export function benchmarkOfBoards(panel: Panel): readonly Float64Array[] {
  const { indexOf } = marketRules(panel.market)
  let equal: Float64Array | null = null
  return panel.listing.boards.map((board) => {
    const index = panel.indices[indexOf(board)]
    if (index?.some((close) => !Number.isNaN(close))) return index
    equal ??= equalWeightIndex(panel)
    return equal
  })
}

/** Each day's mean of close / base - 1 over the listed codes with a bar, compounded from 1; length T. */
export function equalWeightIndex(panel: Panel): Float64Array {
  const sessions = panel.sessions.length
  const sums = new Float64Array(sessions)
  const counts = new Int32Array(sessions)
  const { close, base } = panel.columns
  for (let cell = 0, t = 0; cell < close.length; cell++, t = t + 1 === sessions ? 0 : t + 1) {
    const change = close[cell]! / base[cell]! - 1
    if (panel.listing.status[cell] === 0 || !Number.isFinite(change)) continue
    sums[t]! += change
    counts[t]!++
  }
  const index = new Float64Array(sessions)
  let level = 1
  for (let t = 0; t < sessions; t++) {
    if (counts[t]! > 0) level *= 1 + sums[t]! / counts[t]!
    index[t] = level
  }
  return index
}

/** Change of the market over `n` sessions, of the board on which the instrument is listed on the last of them. */
export function marketReturnPanel(panel: Panel, n: number): Float64Array {
  const sessions = panel.sessions.length
  const returns = benchmarkOfBoards(panel).map((close) => changeOf(close, n))
  const out = missingPanel(panel.columns.close.length)
  for (let cell = 0, t = 0; cell < out.length; cell++, t = t + 1 === sessions ? 0 : t + 1) {
    const board = panel.listing.board[cell]!
    if (board > 0) out[cell] = returns[board - 1]![t]!
  }
  return out
}

function changeOf(close: Float64Array, n: number): Float64Array {
  return close.map((now, t) => {
    const before = t >= n ? close[t - n]! : Number.NaN
    return before > 0 ? now / before - 1 : Number.NaN
  })
}
