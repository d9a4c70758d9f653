import { join } from 'node:path'
import type { FetchResult, TableChange } from '@stocklab/market-data'
import { compact, money } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

/** What a fetch changed, for people. */
export function fetchText(result: FetchResult, dataDirectory: string): string {
  const { provider, from, to, resumedPages, received, outcome, imported } = result
  const rows = Object.entries(received).map(([table, count]) => `${money(count)} rows of ${table}`)
  const quarantine = imported?.report.quarantine ?? null
  return [
    `${provider}: ${from} to ${to}, ${rows.length === 0 ? 'no rows' : rows.join(', ')}.\n`,
    resumedPages > 0 ? `Went on from an interrupted fetch: ${money(resumedPages)} pages were there already.\n` : '',
    OUTCOMES[outcome],
    ...result.changes.map(changeText),
    imported !== null && outcome === 'imported' && imported.report.gates.quarantined > 0
      ? `${money(imported.report.gates.quarantined)} rows break an invariant and were set aside.\n`
      : '',
    quarantine === null ? '' : `Rows that were set aside, with their reasons: ${join(dataDirectory, quarantine)}\n`,
    ...result.notes.slice(0, MOST_NOTES).map((note) => `Note: ${note}\n`),
    result.notes.length > MOST_NOTES ? `… and ${result.notes.length - MOST_NOTES} more notes (--json has all)\n` : '',
    versionText(result),
  ].join('')
}

const MOST_NOTES = 10

const OUTCOMES: Readonly<Record<FetchResult['outcome'], string>> = {
  imported: '',
  unchanged: 'The lake holds all of it already; nothing was changed.\n',
  nothing: 'The service has no such rows; nothing was changed.\n',
}

function changeText({ table, added, corrected, removed, examples }: TableChange): string {
  const counts = [
    added > 0 ? `${money(added)} added` : '',
    corrected > 0 ? `${money(corrected)} corrected` : '',
    removed > 0 ? `${money(removed)} removed` : '',
  ]
  const cells = examples.map(({ row, column, before, after }) => [row, column, shown(before), '→', shown(after)])
  const line = `${table}: ${counts.filter((part) => part !== '').join(', ')}\n`
  return cells.length === 0 ? line : `${line}${renderTable([], cells, ['left', 'left', 'right', 'left', 'right'])}`
}

const shown = (value: string | number | boolean | null): string =>
  value === null ? 'missing' : typeof value === 'number' ? compact(value) : String(value)

function versionText({ versionBefore, version }: FetchResult): string {
  if (version === null) return 'The lake is empty.\n'
  if (versionBefore === version) return `Data version ${version.slice(0, 12)}, as before\n`
  return `Data version ${versionBefore === null ? 'none' : versionBefore.slice(0, 12)} → ${version.slice(0, 12)}\n`
}
