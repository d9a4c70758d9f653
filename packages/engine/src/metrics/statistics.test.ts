import { epochDay, isoDate, marketRules } from '@stocklab/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DailyRow, FillRow } from '../result/result.js'
import { tradingDaysOf } from './months.js'
import { computeSeriesStatistics } from './series-statistics.js'
import { computeStatistics, type StatisticsInput } from './statistics.js'

const { calendar } = marketRules('KRX')
const isTradingDay = tradingDaysOf(calendar)

/** Rows on consecutive sessions from a date; half of the money is invested. */
function rowsFrom(from: string, equity: readonly number[], benchmark: readonly (number | null)[] = []): DailyRow[] {
  let day = epochDay(from) - 1
  return equity.map((total, t) => {
    day = calendar.nextSession(day)
    return {
      date: isoDate(day),
      cash: total / 2,
      stock_value: total / 2,
      total_value: total,
      benchmark: benchmark[t] ?? null,
      drawdown: 0,
      exposure: 0.5,
      positions: 1,
    }
  })
}

function compute(daily: readonly DailyRow[], more: Partial<StatisticsInput> = {}) {
  const { values, reasons } = computeStatistics({
    daily,
    trades: [],
    fills: [],
    rebalanceTurnovers: [],
    annualisation: 252,
    isTradingDay,
    ...more,
  })
  return { values, reasons }
}

const fill: FillRow = {
  date: '2024-03-05',
  code: '005930',
  side: 'buy',
  quantity: 10,
  price: 100,
  commission: 2,
  tax: 1,
  slippage: 3,
  reason: 'entry',
  decided_on: '2024-03-04',
  order_id: 1,
}

describe('a run without a return', () => {
  it('has no statistic but counts, each null with its reason', () => {
    const { values, reasons } = compute(rowsFrom('2024-03-04', [100]))
    expect(values).toMatchObject({ trade_count: 0, max_consecutive_losses: 0, turnover: 0, total_return: null })
    expect(reasons).toMatchObject({ sharpe: 'NO_DATA', max_drawdown: 'NO_DATA', best_month: 'NO_DATA', psr: 'NO_DATA' })
    expect(reasons).toMatchObject({ beta: 'NO_BENCHMARK', expectancy: 'NO_TRADES' })
  })
})

describe('a run of one return', () => {
  const { values, reasons } = compute(rowsFrom('2024-03-04', [100, 99], [100, 101]))

  it('has a return, a flagged CAGR, drawdowns and historical value at risk', () => {
    expect(values.total_return).toBeCloseTo(-0.01, 15)
    expect(values.max_drawdown).toBeCloseTo(-0.01, 15)
    expect(values.var_95_hist).toBeCloseTo(0.01, 15)
    expect(values.cagr).toBeCloseTo(0.99 ** 252 - 1, 12)
    expect(reasons).toMatchObject({ cagr: 'TOO_SHORT', var_95_hist: 'TOO_SHORT' })
  })

  it('has nothing that needs a sample deviation', () => {
    const ids = ['annual_volatility', 'sharpe', 'mean_tstat', 'var_95_param', 'skew', 'beta', 'tracking_error', 'psr']
    for (const id of ids) expect([id, values[id], reasons[id]]).toEqual([id, null, 'TOO_SHORT'])
  })
})

describe('a flat curve', () => {
  it('returns 0 and has no ratio', () => {
    const { values, reasons } = compute(rowsFrom('2024-03-04', Array(30).fill(1_000)))
    expect(values).toMatchObject({ total_return: 0, cagr: 0, annual_volatility: 0, max_drawdown: 0, mdd_duration: 0 })
    expect(reasons).toMatchObject({ sharpe: 'ZERO_VOL', calmar: 'NO_DRAWDOWN', sortino: 'NO_LOSSES', skew: 'ZERO_VOL' })
    expect(reasons).toMatchObject({ kelly_fraction: 'ZERO_VOL', stability: 'ZERO_VOL', mdd_peak_date: 'NO_DRAWDOWN' })
  })
})

describe('drawdowns', () => {
  it('run from the latest touch of the peak to the first day back at it', () => {
    const { values } = compute(rowsFrom('2024-03-04', [100, 110, 110, 99, 104, 110, 111]))
    expect(values).toMatchObject({
      mdd_peak_date: '2024-03-06',
      mdd_trough_date: '2024-03-07',
      mdd_recovery_date: '2024-03-11',
      mdd_duration: 3,
      longest_drawdown_days: 3,
    })
  })

  it('say that they are open when the peak is not reached again', () => {
    const { values, reasons } = compute(rowsFrom('2024-03-04', [100, 90, 95]))
    expect(values).toMatchObject({ mdd_recovery_date: null, mdd_duration: 2, longest_drawdown_days: 2 })
    expect(reasons).toMatchObject({ mdd_recovery_date: 'OPEN', mdd_duration: 'OPEN' })
  })
})

describe('the benchmark', () => {
  it('counts the days on which the index has a row on the day and the day before', () => {
    const equity = [100, 102, 101, 103, 104, 102]
    const { values } = compute(rowsFrom('2024-03-04', equity, [50, 51, null, 52, 53, 51]))
    // Pairs: day 1 (0.02 against 0.02), day 4 (1/103 against 1/52), day 5 (-2/104 against -2/53).
    const own = [0.02, 1 / 103, -2 / 104]
    const theirs = [0.02, 1 / 52, -2 / 53]
    const average = (x: number[]) => x.reduce((a, b) => a + b) / 3
    const covariance = average(own.map((r, i) => (r - average(own)) * (theirs[i]! - average(theirs))))
    const variance = average(theirs.map((b) => (b - average(theirs)) ** 2))
    expect(values.beta).toBeCloseTo(covariance / variance, 12)
    expect(values.batting_average).toBeCloseTo(1 / 3, 12)
  })

  it('warns of a Treynor ratio over a negative beta', () => {
    const { values, reasons } = compute(rowsFrom('2024-03-04', [100, 101, 100, 101], [100, 99, 100, 99]))
    expect(values.beta as number).toBeLessThan(0)
    expect(values.treynor).not.toBeNull()
    expect(reasons.treynor).toBe('NEGATIVE_BETA')
  })

  it('that equals the account gives beta 1, alpha 0 and no active risk', () => {
    const equity = [100, 101, 99, 102, 103]
    const { values, reasons } = compute(rowsFrom('2024-03-04', equity, equity))
    expect(values.beta).toBeCloseTo(1, 12)
    expect(values.alpha).toBeCloseTo(0, 12)
    expect(values).toMatchObject({ tracking_error: 0, batting_average: 0, active_return: 0 })
    expect(reasons.information_ratio).toBe('ZERO_VOL')
  })
})

describe('months', () => {
  it('are complete when the curve has a row on each trading day, the first row counted', () => {
    const daily = rowsFrom(
      '2024-01-31',
      Array.from({ length: 42 }, (_, t) => 100 + t),
    )
    expect(daily.at(-1)!.date).toBe('2024-04-02')
    const months = computeSeriesStatistics({ daily, annualisation: 252, isTradingDay }).monthly_returns
    expect(months.map(({ year, month, isPartial }) => [year, month, isPartial])).toEqual([
      [2024, 2, false],
      [2024, 3, false],
      [2024, 4, true],
    ])
    const { values } = compute(daily)
    expect(values.best_month).toBeCloseTo(months[0]!.return, 12)
    expect(values.worst_month).toBeCloseTo(months[1]!.return, 12)
    expect(values.positive_months_ratio).toBe(1)
  })

  it('that begin with the first row of the run are complete too', () => {
    const daily = rowsFrom(
      '2024-02-01',
      Array.from({ length: 19 }, (_, t) => 100 - t),
    )
    expect(daily.at(-1)!.date).toBe('2024-02-29')
    const { values } = compute(daily)
    expect(values.worst_month).toBeCloseTo(0.82 - 1, 12)
    expect(values.positive_months_ratio).toBe(0)
  })

  it('follow the sessions of the data where there are any', () => {
    const daily = rowsFrom('2024-02-01', [100, 101, 102]).concat(rowsFrom('2024-02-29', [103]))
    const sessions = daily.map((row) => epochDay(row.date))
    expect(compute(daily).reasons.best_month).toBe('TOO_SHORT')
    const known = compute(daily, { isTradingDay: tradingDaysOf(calendar, sessions) })
    expect(known.values.best_month).toBeCloseTo(0.03, 12)
  })

  it('add up to the years, and the years to the whole', () => {
    const equity = Array.from({ length: 400 }, (_, t) => 1_000 + 50 * Math.sin(t))
    const daily = rowsFrom('2022-11-15', equity)
    const { monthly_returns, yearly_returns } = computeSeriesStatistics({ daily, annualisation: 252, isTradingDay })
    const product = (rows: readonly { return: number }[]) => rows.reduce((factor, row) => factor * (1 + row.return), 1)
    expect(product(monthly_returns)).toBeCloseTo(equity.at(-1)! / equity[0]!, 12)
    expect(product(yearly_returns)).toBeCloseTo(equity.at(-1)! / equity[0]!, 12)
    expect(yearly_returns.map((row) => [row.year, row.isPartial])).toEqual([
      [2022, true],
      [2023, false],
      [2024, true],
    ])
  })
})

describe('rolling lines', () => {
  it('end with the statistic of the last window and are empty before there is one', () => {
    const equity = Array.from({ length: 60 }, (_, t) => 100 + ((t * 7) % 13))
    const benchmark = equity.map((value, t) => value + (t % 5))
    const daily = rowsFrom('2024-01-02', equity, benchmark)
    const lines = computeSeriesStatistics({ daily, annualisation: 252, isTradingDay, window: 20 })
    const last = compute(daily.slice(-21))
    expect(lines.rolling_sharpe).toHaveLength(40)
    expect(lines.rolling_sharpe.at(-1)).toEqual({ date: daily.at(-1)!.date, value: last.values.sharpe })
    expect(lines.rolling_volatility.at(-1)!.value).toBe(last.values.annual_volatility)
    expect(lines.rolling_beta.at(-1)!.value).toBe(last.values.beta)
    expect(computeSeriesStatistics({ daily, annualisation: 252, isTradingDay }).rolling_sharpe).toEqual([])
  })
})

describe('implementation', () => {
  it('divides by the mean equity of the days after the first and scales to a year', () => {
    const { values } = compute(rowsFrom('2024-03-04', [1_000, 1_100, 1_300]), {
      fills: [fill, { ...fill, side: 'sell', price: 140 }],
      rebalanceTurnovers: [0.2, 0.4],
    })
    expect(values.turnover).toBeCloseTo(0.3, 12)
    expect(values.turnover_annual).toBeCloseTo((2_400 / 2 / 1_200) * 126, 12)
    expect(values.cost_drag_annual).toBeCloseTo((12 / 1_200) * 126, 12)
    expect(values).toMatchObject({ exposure: 0.5, time_in_market: 1, avg_position_count: 1 })
  })
})

it('a risk-free rate compounds to its annual value and lowers the Sharpe ratio', () => {
  const daily = rowsFrom('2024-03-04', [100, 101, 100, 102, 103])
  const free = compute(daily).values.sharpe as number
  const { values } = compute(daily, { riskFreeAnnual: 0.03 })
  const volatility = values.annual_volatility as number
  expect(values.sharpe).toBeCloseTo(free - ((1.03 ** (1 / 252) - 1) * 252) / volatility, 10)
})

it('every figure is finite or null with a reason, whatever the curve', () => {
  const equity = fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })
  const benchmark = fc.array(fc.option(fc.double({ min: 1, max: 1e5, noNaN: true })), { maxLength: 40 })
  fc.assert(
    fc.property(equity, benchmark, (values, index) => {
      const result = compute(rowsFrom('2024-03-04', values, index))
      for (const [id, value] of Object.entries(result.values)) {
        if (typeof value === 'number') expect([id, Number.isFinite(value)]).toEqual([id, true])
        if (value === null) expect([id, result.reasons[id] !== undefined]).toEqual([id, true])
      }
    }),
    { numRuns: 300 },
  )
})
