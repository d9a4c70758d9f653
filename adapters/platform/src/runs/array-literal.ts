/**
 * Arrays as PostgreSQL writes them. Drivers can do it too, but lose the sign of -0, and take a multiple of the time by
 * asking each element what it is.
 */
export function numberArray(values: readonly (number | null)[]): string {
  return `{${values.map(numberText).join(',')}}`
}

function numberText(value: number | null): string {
  if (value === null) return 'NULL'
  return Object.is(value, -0) ? '-0' : String(value)
}

const MUST_BE_QUOTED = /[^A-Za-z0-9_.-]|^null$|^$/i

export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map(textElement).join(',')}}`
}

function textElement(value: string | null): string {
  if (value === null) return 'NULL'
  return MUST_BE_QUOTED.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value
}

export function bytesArray(values: readonly Uint8Array[]): string {
  return `{${values.map((bytes) => `"\\\\x${Buffer.from(bytes).toString('hex')}"`).join(',')}}`
}
