import { isoDate } from '@stocklab/domain'
import { createUsMarket } from '../../../demo/us-market.js'
import type { SimulatedSymbol } from './answer-vantage.js'
import { symbolOf } from './symbols.js'

/** The first symbols of the made-up American market. */
export function symbolsOfDemo(size: {
  readonly seed: number
  readonly years: number
  readonly count: number
}): readonly SimulatedSymbol[] {
  const { instruments, sessions, bars, actions } = createUsMarket(size.seed, size.years)
  return instruments.slice(0, size.count).map(({ code, name, board, sector }, i) => {
    const own = bars[i]!
    const days = sessions.flatMap((day, t) => (Number.isNaN(own.close[t]!) ? [] : [{ day, t }]))
    const events = actions.filter((one) => one.code === code)
    return symbolOf({
      code,
      name,
      exchange: board,
      delistedOn: null,
      sector: (sector ?? 'NONE').toUpperCase(),
      bars: days.map(({ day, t }) => ({
        date: isoDate(day),
        open: own.open[t]!,
        high: own.high[t]!,
        low: own.low[t]!,
        close: own.close[t]!,
        volume: own.volume[t]!,
      })),
      splits: events.flatMap((one) =>
        one.kind === 'split' && one.ratio ? [{ date: isoDate(one.exDate), ratio: one.ratio }] : [],
      ),
      dividends: events.flatMap((one) =>
        one.kind === 'cash_dividend' && one.amount
          ? [
              {
                exDate: isoDate(one.exDate),
                amount: one.amount,
                recordDate: dateOf(one.recordDate),
                payDate: dateOf(one.payDate),
              },
            ]
          : [],
      ),
    })
  })
}

const dateOf = (day: number | null): string | null => (day === null ? null : isoDate(day))
