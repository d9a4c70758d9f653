import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

type Transform = typeof jsonSchemaTransform
type TransformObject = typeof jsonSchemaTransformObject
type Described = Record<string, unknown>

/**
 * Where a value is changed as it is read, its schema has two forms, and the form that goes in loses its examples: zod
 * cannot know that they were written as a caller would send them. Ours are.
 */
export const withBodyExamples: Transform = (document) => {
  const described = jsonSchemaTransform(document)
  const given = document.schema?.body
  const body = (described.schema as { body?: Described } | undefined)?.body
  if (!(given instanceof z.ZodType) || body === undefined || body.$ref !== undefined) return described
  copyWhatIsMissing(z.globalRegistry.get(given) ?? {}, body)
  return described
}

/** The same for the named schemas: what `Thing` shows, `ThingInput` shows too. */
export const withInputExamples: TransformObject = (document) => {
  const described = jsonSchemaTransformObject(document)
  const schemas = (described as { components?: { schemas?: Record<string, Described> } }).components?.schemas ?? {}
  for (const [name, schema] of Object.entries(schemas)) {
    const input = schemas[`${name}Input`]
    if (input !== undefined) copyWhatIsMissing(schema, input)
  }
  return described
}

function copyWhatIsMissing(from: Readonly<Described>, to: Described): void {
  for (const key of ['description', 'examples']) {
    if (from[key] !== undefined && to[key] === undefined) to[key] = from[key]
  }
}
