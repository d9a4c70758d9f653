/** What `JSON.parse` makes of a text, which nobody can change for the others who get it. */
export function parseFrozen(text: string): unknown {
  return freeze(JSON.parse(text))
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Array.isArray(value) ? value : Object.values(value)) freeze(part)
  return Object.freeze(value)
}
