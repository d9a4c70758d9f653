import { epochDay, isoDate } from '@stocklab/domain'
import type { Chart, ChartQuery } from '@stocklab/protocol'
import { Problem } from '../../../http/problem.js'
import { requireExpressions } from '../expressions.js'
import type { FoundInstrument } from '../find-instrument.js'
import type { SeriesValues } from '../view/market-task.js'
import type { SharedMarket } from '../view/shared-market.js'
import { type BarSpan, type DailyBar, readDailyBars } from './daily-bars.js'
import { buildPeriodBars, type PeriodBar } from './period-bars.js'

/** A chart without its overlays, and what is needed to draw them. */
export interface DrawnBars {
  readonly head: Omit<Chart, 'bars' | 'overlays'>
  readonly bars: readonly PeriodBar[]
  readonly span: BarSpan
  /** By session: what brings prices of the day to the basis of the chart. */
  readonly factors: ReadonlyMap<number, number>
}

/** Throws EXPRESSION_INVALID, INTERVAL_UNAVAILABLE or MARKET_PERIOD_EMPTY. */
export function drawBars({ view, row, instrument }: FoundInstrument, query: ChartQuery): DrawnBars {
  const { market } = view
  requireExpressions(query.overlay.map((text, k) => ({ path: `overlay.${k}`, text })))
  const { interval } = query
  if (interval === 'minute') {
    throw new Problem('INTERVAL_UNAVAILABLE', `expected day, week or month for ${market.market}, received minute`)
  }
  const span = spanOf(market, row, query)
  const daily = readDailyBars(market, row, span, query.prices)
  return {
    head: {
      code: instrument.code,
      name: instrument.name,
      market: market.market,
      interval,
      prices: query.prices,
      currency: instrument.currency,
      dataVersion: market.dataVersion,
      madeUp: market.madeUp,
    },
    bars: buildPeriodBars(market, daily, interval),
    span,
    factors: new Map(daily.map(({ t, factor }: DailyBar) => [t, factor])),
  }
}

/** The values of an overlay, one a bar, on the price basis of the chart. */
export function overlayValues({ bars, span, factors }: DrawnBars, { values, degree }: SeriesValues): (number | null)[] {
  return bars.map(({ t }) => {
    const value = values[t - span.from] as number
    return Number.isFinite(value) ? value * (factors.get(t) as number) ** degree : null
  })
}

/** The whole chart in one answer. */
export async function buildChart(found: FoundInstrument, query: ChartQuery): Promise<Chart> {
  const drawn = drawBars(found, query)
  const series =
    query.overlay.length === 0
      ? []
      : await found.view.evaluateSeries({ expressions: query.overlay, row: found.row, ...drawn.span })
  return {
    ...drawn.head,
    bars: drawn.bars.map(({ bar }) => bar),
    overlays: query.overlay.map((expression, k) => ({
      expression,
      values: overlayValues(drawn, series[k] as SeriesValues),
    })),
  }
}

/** The sessions asked for, as far as the instrument has bars; the last of them gives the price basis. */
function spanOf(market: SharedMarket, row: number, { from, to }: Pick<ChartQuery, 'from' | 'to'>): BarSpan {
  const { sessions } = market
  const lower = from === undefined ? Number.NEGATIVE_INFINITY : epochDay(from)
  const upper = to === undefined ? Number.POSITIVE_INFINITY : epochDay(to)
  const first = sessions.findIndex((day) => day >= lower)
  const end = sessions.findLastIndex((day) => day <= upper) + 1
  if (first < 0 || end <= first) {
    const held = `${isoDate(sessions[0] as number)} to ${isoDate(sessions.at(-1) as number)}`
    throw new Problem(
      'MARKET_PERIOD_EMPTY',
      `expected sessions from ${from ?? 'the beginning'} to ${to ?? 'the end'}, the data cover ${held}`,
    )
  }
  const [firstBar, lastBar] = [market.firstBar[row] as number, market.lastBar[row] as number]
  if (firstBar < 0) return { from: first, to: first }
  return { from: Math.max(first, firstBar), to: Math.max(Math.max(first, firstBar), Math.min(end, lastBar + 1)) }
}
