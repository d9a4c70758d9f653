import { epochDay } from '@stocklab/domain'
import { isZero, mean, sampleDeviation } from '../../metrics/numeric.js'
import type { Panel } from '../../panel/panel.js'
import type { DailyRow, FillRow } from '../../result/result.js'
import { isOrdered } from './order-fates.js'

/** Sessions before a fill over which daily returns are measured, and how many of them are enough. */
const SESSIONS = 20
const ENOUGH = 10

export interface VolumeUse {
  /** Mean over fills of quantity / volume of the day; null without fills. */
  readonly meanShare: number | null
  readonly maxShare: number | null
  /**
   * Cost of market impact a year as a fraction of the account, by the square-root law: daily volatility times the root
   * of quantity / volume (Tóth et al. 2011, with its factor of order one taken as 1), paid on the whole of each fill. An
   * estimate beside the run: the fills themselves do not pay it. Null where no fill could be estimated.
   */
  readonly impactAnnual: number | null
  /** Fills without enough bars before them to say how much the price moves; their impact is left out. */
  readonly unestimated: number
}

/** How much of the traded volume a run took. */
export function volumeUse(
  { fills, daily }: { readonly fills: readonly FillRow[]; readonly daily: readonly DailyRow[] },
  panel: Panel,
  annualisation: number,
): VolumeUse {
  const find = cellFinder(panel)
  const equity = new Map(daily.map((row) => [row.date, row.total_value]))
  const shares: number[] = []
  let cost = 0
  let unestimated = 0
  for (const fill of fills.filter(isOrdered)) {
    const { cell, start } = find(fill)
    const share = fill.quantity / panel.columns.volume[cell]!
    shares.push(share)
    const deviation = deviationBefore(panel, start, cell)
    if (deviation === null) unestimated++
    else cost += (fill.price * fill.quantity * deviation * Math.sqrt(share)) / equity.get(fill.date)!
  }
  const years = (daily.length - 1) / annualisation
  return {
    meanShare: shares.length === 0 ? null : mean(shares),
    maxShare: shares.length === 0 ? null : shares.reduce((most, share) => Math.max(most, share), 0),
    impactAnnual: shares.length === unestimated || isZero(years) ? null : cost / years,
    unestimated,
  }
}

function cellFinder({ instruments, sessions }: Panel): (fill: FillRow) => { cell: number; start: number } {
  const rows = new Map(instruments.map(({ code }, i) => [code, i * sessions.length]))
  const columns = new Map(Array.from(sessions, (day, t) => [day, t]))
  return ({ code, date }) => {
    const start = rows.get(code)!
    return { start, cell: start + columns.get(epochDay(date))! }
  }
}

/** Sample deviation of the daily returns of the sessions before a cell; null where too few are known. */
function deviationBefore({ columns }: Panel, start: number, cell: number): number | null {
  const returns: number[] = []
  for (let at = Math.max(start, cell - SESSIONS); at < cell; at++) {
    const change = columns.close[at]! / columns.base[at]! - 1
    if (!Number.isNaN(change)) returns.push(change)
  }
  return returns.length < ENOUGH ? null : sampleDeviation(returns)
}
