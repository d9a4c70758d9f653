/** Rows as CSV text: header from the keys given, missing as an empty field, text quoted where it must be. */
export function toCsv<Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): string {
  const last = columns.length - 1
  let text = `${columns.join(',')}\n`
  for (const row of rows) {
    for (let k = 0; k <= last; k++) text += csvField(row[columns[k]!]) + (k < last ? ',' : '\n')
  }
  return text
}

function csvField(value: unknown): string {
  // Most fields of most tables.
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of fields as CSV text; the first is the header. */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\n`).join('')
}
