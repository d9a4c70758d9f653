import { readFileSync } from 'node:fs'
import * as protocol from '@stocklab/protocol'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

/** What a server answers as /openapi.json; another test holds the file to it. */
const DESCRIPTION = new URL('../../../../docs/openapi.json', import.meta.url)

interface JsonSchema extends Record<string, unknown> {
  readonly $ref?: string
  readonly example?: unknown
  readonly examples?: readonly unknown[]
}
/** Examples of a schema without a name stand beside it, as OpenAPI has them. */
interface Medium {
  readonly schema: JsonSchema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}
type Content = Readonly<Record<string, Medium>>
interface Operation {
  readonly summary?: string
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

let document: OpenApi
let operations: readonly (readonly [name: string, operation: Operation])[]

beforeAll(() => {
  document = JSON.parse(readFileSync(DESCRIPTION, 'utf8'))
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  )
})

it('says of each operation in a line what it is for', () => {
  expect(operations.length).toBeGreaterThan(100)
  expect(operations.filter(([, { summary }]) => !summary).map(([name]) => name)).toEqual([])
})

it('shows an example of each JSON body and of each JSON answer of success', () => {
  const bare = described().filter(({ examples }) => examples.length === 0)
  expect(bare.map(({ name }) => name)).toEqual([])
})

it('shows examples that its own JSON schemas accept', () => {
  const refused = described().flatMap(({ name, schema, examples }) => {
    const form = formOf(schema)
    return examples.flatMap((example) => {
      const { error } = form.safeParse(example)
      return error === undefined ? [] : [`${name}: ${z.prettifyError(error)}`]
    })
  })
  expect(refused).toEqual([])
})

it('shows examples that the program itself accepts', () => {
  const refused = Object.entries(protocol).flatMap(([name, schema]) => {
    if (!(schema instanceof z.ZodType)) return []
    return examplesOf((z.globalRegistry.get(schema) ?? {}) as JsonSchema).flatMap((example) => {
      const { error } = schema.safeParse(example)
      return error === undefined ? [] : [`${name}: ${z.prettifyError(error)}`]
    })
  })
  expect(refused).toEqual([])
})

interface Described {
  readonly name: string
  readonly schema: JsonSchema
  readonly examples: readonly unknown[]
}

/** What goes in, and what comes out of an operation that succeeds. */
function described(): readonly Described[] {
  return operations.flatMap(([name, { requestBody, responses }]) => {
    const successes = ['200', '201', '202'].map((status) => [status, responses[status]?.content] as const)
    return [['body', requestBody?.content] as const, ...successes].flatMap(([part, content]) => {
      const medium = content?.['application/json']
      if (medium === undefined) return []
      const beside = Object.values(medium.examples ?? {}).map(({ value }) => value)
      if (medium.example !== undefined) beside.push(medium.example)
      return [{ name: `${name} ${part}`, schema: medium.schema, examples: [...beside, ...examplesOf(medium.schema)] }]
    })
  })
}

function examplesOf(schema: JsonSchema): readonly unknown[] {
  const target = schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1) ?? '']
  return target?.examples ?? (target?.example === undefined ? [] : [target.example])
}

/** A schema of the description by itself, with the named ones that it speaks of. */
function formOf(schema: JsonSchema): z.ZodType {
  const named = { ...schema, $defs: document.components.schemas }
  // Patterns of JSON Schema are Unicode ones, which zod reads as others: those the program itself is asked about.
  const whole = JSON.stringify(named, (key, value) =>
    key === 'pattern' && typeof value === 'string' && value.includes('\\p{') ? undefined : value,
  )
  // A registry of its own: the names of the description are those of the program's schemas.
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('"#/components/schemas/', '"#/$defs/')), {
    registry: z.registry(),
  })
}
