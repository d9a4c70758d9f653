import type { HoldingRow, TradeRow } from '@stocklab/engine'
import type { ReportInstrument } from '../report-input.js'

export interface ExitGroup {
  readonly reason: string
  readonly count: number
  readonly winRate: number
  readonly meanReturn: number
  readonly meanDays: number
  readonly net: number
}

/** Round trips by what ended them, most frequent first. */
export function exitGroups(trades: readonly TradeRow[]): readonly ExitGroup[] {
  return [...groupBy(trades, (trade) => trade.exit_reason)]
    .map(([reason, group]) => ({
      reason,
      count: group.length,
      winRate: group.filter((trade) => trade.net > 0).length / group.length,
      meanReturn: sumOf(group, (trade) => trade.return) / group.length,
      meanDays: sumOf(group, (trade) => trade.held_days) / group.length,
      net: sumOf(group, (trade) => trade.net),
    }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

export interface SectorGroup {
  /** null: not classified. */
  readonly sector: string | null
  readonly count: number
  readonly value: number
}

/** Holdings by sector, largest value first, the unclassified last. */
export function sectorGroups(
  holdings: readonly HoldingRow[],
  instruments: ReadonlyMap<string, ReportInstrument>,
): readonly SectorGroup[] {
  return [...groupBy(holdings, (holding) => instruments.get(holding.code)?.sector ?? null)]
    .map(([sector, group]) => ({ sector, count: group.length, value: sumOf(group, (holding) => holding.value) }))
    .sort((a, b) => Number(a.sector === null) - Number(b.sector === null) || b.value - a.value)
}

/** Counts by key, largest first. */
export function countBy<T>(rows: readonly T[], key: (row: T) => string): readonly (readonly [string, number])[] {
  return [...groupBy(rows, key)]
    .map(([name, group]) => [name, group.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const name = key(row)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return groups
}

export function sumOf<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0)
}
