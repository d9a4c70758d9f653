import { epochDay, type MarketId, marketRules } from '@stocklab/domain'
import { computeStatistics, type DailyRow, type FillRow, type TradeRow, tradingDaysOf } from '@stocklab/engine'
import {
  type PartFigures,
  RANKED_PARTS,
  RANKED_PERIODS,
  RANKED_STATISTICS,
  type RankedPart,
  type RankedPeriod,
} from '@stocklab/protocol'
import { type Window, windowOf } from './windows.js'

/** What a run did, as far as headline statistics read it. */
export interface RankedRun {
  readonly market: MarketId
  readonly daily: readonly DailyRow[]
  readonly trades: readonly TradeRow[]
  readonly fills: readonly FillRow[]
}

export interface RankedFigures extends PartFigures {
  readonly part: RankedPart
  readonly period: RankedPeriod
}

/** Headline statistics of a run before and after publication, by period; those without a return are left out. */
export function computePartFigures(run: RankedRun, dataEnd: string | null): readonly RankedFigures[] {
  const dates = run.daily.map(({ date }) => date)
  const days = dates.map(epochDay)
  const { calendar, annualisation } = marketRules(run.market)
  const isTradingDay = tradingDaysOf(calendar, days)
  return RANKED_PARTS.flatMap((part) =>
    RANKED_PERIODS.flatMap((period) => {
      const window = windowOf(dates, dataEnd, { part, period })
      if (window === undefined) return []
      const rows = rowsWithin(run, window)
      const { values, reasons } = computeStatistics({
        ...rows,
        days: days.slice(window.start, window.end),
        // The turnover of single rebalances needs weights that are not stored; no headline statistic reads it.
        rebalanceTurnovers: [],
        annualisation,
        isTradingDay,
      })
      const from = rows.daily[0]!.date
      const to = rows.daily.at(-1)!.date
      return [{ part, period, from, to, returns: rows.daily.length - 1, ...headlines(values, reasons) }]
    }),
  )
}

/** Trades count where they were closed. */
function rowsWithin({ daily, trades, fills }: RankedRun, { start, end }: Window) {
  const rows = daily.slice(start, end)
  const base = rows[0]!.date
  const last = rows.at(-1)!.date
  // The first row of a run is its capital before anything was bought; that of a window is a day of the run itself.
  const isWithin = (date: string) => (start === 0 ? date >= base : date > base) && date <= last
  return {
    daily: rows,
    trades: trades.filter(({ exit_date }) => isWithin(exit_date)),
    fills: fills.filter(({ date }) => isWithin(date)),
  }
}

function headlines(values: Readonly<Record<string, unknown>>, reasons: Readonly<Record<string, string>>) {
  const ids = Object.keys(RANKED_STATISTICS).filter((id) => id !== 'dsr')
  const numbers = ids.map((id) => [id, typeof values[id] === 'number' ? values[id] : null] as const)
  return {
    statistics: Object.fromEntries(numbers),
    reasons: Object.fromEntries(ids.flatMap((id) => (reasons[id] === undefined ? [] : [[id, reasons[id]]]))),
  }
}
