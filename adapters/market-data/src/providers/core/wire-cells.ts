import { brokenAnswer } from './failure.js'

/** A number as services write it: a text, with or without thousands separators; empty or a dash is missing. */
export function wireNumber(cell: unknown, field: string): number | null {
  if (cell === null || cell === undefined) return null
  const text = String(cell).trim().replaceAll(',', '')
  if (text === '' || text === '-') return null
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text)
  throw brokenAnswer(`"${text.slice(0, 40)}" for the number ${field}`)
}

/** A text, or null where it is empty. */
export function wireText(cell: unknown): string | null {
  const text = cell === null || cell === undefined ? '' : String(cell).trim()
  return text === '' ? null : text
}
