import fc from 'fast-check'
import type { Description, JsonSchema } from './described-routes.js'

const DEEPEST = 6

/** Values that fit a schema, or nearly: what is checked in deeper places is reached only behind what fits. */
export function fitting(description: Description, schema: JsonSchema, depth = 0): fc.Arbitrary<unknown> {
  const resolved = description.resolve(schema)
  const shown = resolved.examples ?? (resolved.example === undefined ? [] : [resolved.example])
  const made = byType(description, resolved, depth)
  return shown.length === 0 ? made : fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...shown) }, made)
}

function byType(description: Description, schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant(null)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fitting(description, choice, depth + 1)))
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  switch (type) {
    case 'object':
      return objectOf(description, schema, depth)
    case 'array': {
      const item = schema.items === undefined ? fc.constant('x') : fitting(description, schema.items, depth + 1)
      return fc.array(item, { minLength: schema.minItems ?? 0, maxLength: (schema.minItems ?? 0) + 2 })
    }
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.ceil(schema.minimum ?? 0), max: Math.floor(Math.min(schema.maximum ?? 50, 1e6)) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return textOf(schema)
  }
}

function objectOf(description: Description, schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, fitting(description, field, depth + 1)] as const,
  )
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] as never })
}

function textOf({ format, default: given }: JsonSchema): fc.Arbitrary<unknown> {
  switch (format) {
    case 'uuid':
      return fc.uuid({ version: 4 })
    case 'date':
      return fc.constantFrom('2024-01-02', '2023-12-29', '0000-01-01', '9999-12-31')
    case 'date-time':
      return fc.constantFrom('2024-01-02T03:04:05.678Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z')
    case 'email':
      return fc.constantFrom('somebody@example.com', 'a+b@example.co.kr')
    case 'uri':
      return fc.constantFrom('https://example.com/x', 'http://127.0.0.1:1/')
    default:
      return fc.constantFrom(...(given === undefined ? [] : [given]), 'KRX', 'close', 'name', 'sharpe', '3y', '한글')
  }
}
