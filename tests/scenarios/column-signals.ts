import { type DaySignals, type Panel, type SignalProvider, TRUE } from '@stocklab/engine'
import type { StrategyDocument } from '@stocklab/strategy'

type CellValue = (panel: Panel, cell: number) => number

const marketCap: CellValue = ({ columns }, cell) => columns.close[cell] * (columns.shares?.[cell] ?? Number.NaN)

/** What these expressions mean on days without a change of basis. */
const VALUES: Readonly<Record<string, CellValue>> = {
  raw_close: ({ columns }, cell) => columns.close[cell],
  close: ({ columns }, cell) => columns.close[cell],
  market_cap: marketCap,
  'log(market_cap)': (panel, cell) => Math.log(marketCap(panel, cell)),
  trading_value_1d: ({ columns }, cell) => columns.value?.[cell] ?? Number.NaN,
  'change(close, 1)': ({ columns }, cell) => columns.close[cell] / columns.base[cell] - 1,
}

/** Ranks by columns alone, without conditions. */
export function isColumnStrategy({ universe, entry, exit }: StrategyDocument): boolean {
  const hasConditions = universe.where !== null || entry.where !== null || exit.where !== null
  const isPlain = entry.rank_by.every(({ value }) => value in VALUES)
  return !hasConditions && isPlain && entry.sizing !== 'inverse_volatility'
}

/** Signals without the expression language, so that the day loop is judged by itself. */
export function columnSignals(panel: Panel, document: StrategyDocument): SignalProvider {
  const values = document.entry.rank_by.map(({ value }) => VALUES[value])
  const sessions = panel.sessions.length
  const instruments = panel.instruments.length
  return {
    decisionDay(t): DaySignals {
      const universe = new Uint8Array(instruments)
      const entry = new Uint8Array(instruments).fill(TRUE)
      for (let i = 0; i < instruments; i++) universe[i] = isEligible(panel, document, i, t) ? 1 : 0
      const ranks = values.map((value) => Float64Array.from(universe, (_, i) => value(panel, i * sessions + t)))
      return { universe, entry, ranks }
    },
    exitRule: () => 0,
    volatility60: () => Number.NaN,
    marketCap: (t, i) =>
      panel.columns.close[i * sessions + t] * (panel.columns.shares?.[i * sessions + t] ?? Number.NaN),
  }
}

function isEligible(panel: Panel, { universe }: StrategyDocument, i: number, t: number): boolean {
  const cell = i * panel.sessions.length + t
  const { code, kind } = panel.instruments[i]
  const { status, board, boards } = panel.listing
  if (status[cell] !== 1) return false
  if (!universe.kinds.includes(kind)) return false
  if (universe.markets.length > 0 && !universe.markets.includes(boards[board[cell] - 1])) return false
  return universe.codes.include.length === 0 || universe.codes.include.includes(code)
}
