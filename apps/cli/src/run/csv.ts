/** Rows as CSV text: header from the keys given, missing as an empty field, text quoted where it must be. */
export function toCsv<Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): string {
  const lines = [columns.join(',')]
  for (const row of rows) lines.push(columns.map((column) => csvField(row[column])).join(','))
  return `${lines.join('\n')}\n`
}

function csvField(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of fields as CSV text; the first is the header. */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\n`).join('')
}
