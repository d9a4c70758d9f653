import { isoDate } from '@stocklab/domain'
import type { SimulationInput, SimulationRun } from '@stocklab/engine'

export interface AccountDay {
  readonly date: string
  readonly cash: number
  readonly stockValue: number
}

/** A second set of books: cash and holdings from the fills, the dividends and the restated prices alone. */
export function bookedDays({ panel, document, first, last }: SimulationInput, run: SimulationRun): AccountDay[] {
  const length = panel.sessions.length
  const held = new Map<string, number>()
  const closes = new Map<string, number>()
  let cash = document.capital
  const days: AccountDay[] = []
  for (let t = first; t <= last; t++) {
    const date = isoDate(panel.sessions[t])
    for (const { code, exDate, amount } of panel.actions) {
      const isPaid = exDate <= panel.sessions[t] && exDate > panel.sessions[t - 1]
      if (isPaid) cash += (held.get(code) ?? 0) * (amount ?? 0) * (1 - 0.154)
    }
    panel.instruments.forEach(({ code }, i) => {
      const quantity = held.get(code) ?? 0
      const base = panel.columns.base[i * length + t]
      const exact = (quantity * (closes.get(code) ?? 0)) / base
      if (quantity === 0 || Number.isNaN(base) || Math.abs(quantity / exact - 1) < 0.0005) return
      held.set(code, Math.floor(exact + 1e-9))
      cash += Math.max(0, exact - Math.floor(exact + 1e-9)) * base
    })
    for (const fill of run.fills.filter((row) => row.date === date)) {
      const sign = fill.side === 'buy' ? 1 : -1
      held.set(fill.code, (held.get(fill.code) ?? 0) + sign * fill.quantity)
      cash -= sign * fill.price * fill.quantity + fill.commission + fill.tax
    }
    let stockValue = 0
    panel.instruments.forEach(({ code }, i) => {
      const close = panel.columns.close[i * length + t]
      if (!Number.isNaN(close)) closes.set(code, close)
      stockValue += (held.get(code) ?? 0) * (closes.get(code) ?? 0)
    })
    days.push({ date, cash, stockValue })
  }
  return days
}
