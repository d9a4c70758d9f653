import type { FastifyInstance } from 'fastify'

/** A JSON schema as OpenAPI 3.1 has it; only what the making of values looks at. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly example?: unknown
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}

export interface DescribedParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: JsonSchema
  readonly example?: unknown
}

/** A route as the application describes it to its users. */
export interface DescribedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly parameters: readonly DescribedParameter[]
  /** Bodies by content type. */
  readonly bodies: Readonly<Record<string, JsonSchema>>
}

export interface Description {
  readonly routes: readonly DescribedRoute[]
  /** The schema that a reference names. */
  resolve(schema: JsonSchema): JsonSchema
}

interface Operation {
  readonly parameters?: readonly DescribedParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
}

/** Every route of the running application, from its own OpenAPI document. */
export async function readDescription(app: FastifyInstance): Promise<Description> {
  const reply = await app.inject({ url: '/openapi.json' })
  const { paths, components } = reply.json()
  const routes = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as DescribedRoute['method'],
      path,
      parameters,
      bodies: Object.fromEntries(
        Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema] as const),
      ),
    })),
  )
  return {
    routes,
    resolve(schema) {
      if (schema.$ref === undefined) return schema
      const name = schema.$ref.split('/').at(-1) as string
      return (components.schemas as Record<string, JsonSchema>)[name] ?? {}
    },
  }
}
