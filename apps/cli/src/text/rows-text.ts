/** Rows by table; tables without any are left out. */
export function rowsText(rows: Readonly<Record<string, number>>): string {
  const filled = Object.entries(rows).filter(([, count]) => count > 0)
  const width = Math.max(0, ...filled.map(([table]) => table.length))
  return filled
    .map(([table, count]) => `  ${table.padEnd(width)}  ${count.toLocaleString('en-US').padStart(12)}\n`)
    .join('')
}
