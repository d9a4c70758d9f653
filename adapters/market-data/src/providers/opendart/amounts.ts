/**
 * An amount of a statement: `1,234`, `-1234`, `(1,234)` or `△1,234`. Null where the cell is empty or a dash, undefined
 * where it is not a number at all.
 */
export function parseAmount(text: string | null | undefined): number | null | undefined {
  const cell = (text ?? '').replaceAll(/[\s,]/g, '')
  if (/^[-‐–—]?$/.test(cell)) return null
  const match = /^(?<mark>[-△▲(]?)(?<digits>\d+(?:\.\d+)?)\)?$/.exec(cell)
  if (!match?.groups) return undefined
  const value = Number(match.groups.digits)
  return match.groups.mark === '' ? value : 0 - value
}
