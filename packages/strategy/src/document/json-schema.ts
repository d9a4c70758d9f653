import { z } from 'zod'
import { strategySchema } from './schema.js'

/** The JSON Schema (2020-12) of what a user may write; editors complete and check documents with it. */
export function strategyJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(strategySchema, { io: 'input', unrepresentable: 'any' })
  return { ...schema, title: 'Stock Lab strategy' }
}
