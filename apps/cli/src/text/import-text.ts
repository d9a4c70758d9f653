import { join } from 'node:path'
import type { GateCounts, ImportResult } from '@stocklab/market-data'
import { money } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

/** What each gate of an import counts, in words; zero counts are left out. */
const GATES: readonly (readonly [keyof GateCounts, string])[] = [
  ['rowsIn', 'rows read'],
  ['rowsKept', 'rows kept'],
  ['added', 'new in the lake'],
  ['corrected', 'changed against the lake'],
  ['quarantined', 'quarantined'],
  ['duplicates', 'duplicates'],
  ['outOfOrder', 'out of order'],
  ['nonPositivePrices', 'prices at or below zero'],
  ['highBelowLow', 'high below low'],
  ['outsideRange', 'open or close outside high and low'],
  ['haltedRepaired', 'halted days repaired'],
  ['roundingRepaired', 'highs and lows widened by a vendor rounding'],
  ['beyondLimit', 'moves beyond the price limit (kept)'],
  ['calendarGaps', 'sessions missing inside a listing (kept)'],
  ['sessionsWithoutRows', 'sessions without any row'],
  ['rowsOnClosedDays', 'rows on closed days (kept)'],
  ['changedNames', 'codes with changed names'],
  ['shareJumps', 'share jumps without a base change (kept)'],
  ['currencySurprises', 'unexpected currencies'],
]

export function importText({ outcome, version, report }: ImportResult, dataDirectory: string): string {
  const rows = GATES.filter(([key]) => report.gates[key] > 0).map(([key, label]) => [label, money(report.gates[key])])
  const tables = Object.entries(report.tables).map(([name, count]) => [name, money(count)])
  return [
    outcome === 'unchanged'
      ? `${report.market}: the lake holds this source already; nothing was changed.\n`
      : `${report.market}: imported from ${report.source}.\n`,
    renderTable([], [...rows, ...tables], ['left', 'right']),
    report.quarantine === null
      ? ''
      : `Rows that were set aside, with their reasons: ${join(dataDirectory, report.quarantine)}\n`,
    ...report.notes.map((note) => `Note: ${note}\n`),
    `Data version ${version.slice(0, 12)}\n`,
  ].join('')
}
