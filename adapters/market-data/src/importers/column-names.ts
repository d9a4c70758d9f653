import type { SourceTable } from './source-table.js'

/** The source's own spelling of the first of `names` that it has, whatever the case. */
export function findColumn(table: SourceTable, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = table.columns.find((column) => column.toLowerCase() === name)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a table has a column for each list of spellings. */
export const hasColumns = (table: SourceTable, wanted: readonly (readonly string[])[]): boolean =>
  wanted.every((names) => findColumn(table, names) !== undefined)

/** Whether a table has all of these columns. */
export const hasNames = (table: SourceTable, names: readonly string[]): boolean =>
  names.every((name) => findColumn(table, [name]) !== undefined)
