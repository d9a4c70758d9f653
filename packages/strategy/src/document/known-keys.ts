import { z } from 'zod'
import type { FieldPath } from './problem.js'
import { strategySchema } from './schema.js'

/** Steps through wrappers (optional, default …) and lists to the schema of a field. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap())
  }
  return schema
}

function objectsOf(schema: z.core.$ZodType): readonly z.ZodObject[] {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) return [inner]
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => objectsOf(option))
  return []
}

function stepInto(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | undefined {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodArray) return inner.element
  if (inner instanceof z.ZodRecord) return inner.valueType
  for (const object of objectsOf(inner)) {
    const field = object.shape[part]
    if (field) return field
  }
  return undefined
}

/** The keys that a section of the document may have. */
export function knownKeysAt(path: FieldPath): readonly string[] {
  let schema: z.core.$ZodType | undefined = strategySchema
  for (const part of path) schema = schema && stepInto(schema, part)
  return schema ? objectsOf(schema).flatMap((object) => Object.keys(object.shape)) : []
}
