import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

// opentelemetry-proto v1.7, trace.proto and "JSON Protobuf Encoding" of the OTLP specification: ids are hexadecimal, 64-bit
// numbers are decimal text, enumerations are numbers.
const nanos = z.string().regex(/^1\d{18}$/)
const valueSchema = z.union([
  z.strictObject({ stringValue: z.string() }),
  z.strictObject({ boolValue: z.boolean() }),
  z.strictObject({ intValue: z.union([z.int(), z.string().regex(/^-?\d+$/)]) }),
  z.strictObject({ doubleValue: z.number() }),
])
const attributesSchema = z.array(z.strictObject({ key: z.string().min(1), value: valueSchema }))
const spanSchema = z.strictObject({
  traceId: z.string().regex(/^(?!0+$)[0-9a-f]{32}$/),
  spanId: z.string().regex(/^(?!0+$)[0-9a-f]{16}$/),
  parentSpanId: z
    .string()
    .regex(/^(?!0+$)[0-9a-f]{16}$/)
    .optional(),
  traceState: z.string().optional(),
  name: z.string().min(1),
  kind: z.int().min(1).max(5),
  startTimeUnixNano: nanos,
  endTimeUnixNano: nanos,
  attributes: attributesSchema,
  droppedAttributesCount: z.literal(0),
  events: z.array(z.never()),
  droppedEventsCount: z.literal(0),
  links: z.array(z.never()),
  droppedLinksCount: z.literal(0),
  status: z.strictObject({ code: z.int().min(0).max(2), message: z.undefined().optional() }),
  flags: z.int().min(0).max(0x3ff),
})
const requestSchema = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: attributesSchema, droppedAttributesCount: z.literal(0) }),
      scopeSpans: z.array(
        z.strictObject({
          scope: z.looseObject({ name: z.string(), version: z.string() }),
          spans: z.array(spanSchema).min(1),
          schemaUrl: z.string().startsWith('https://opentelemetry.io/schemas/'),
        }),
      ),
      schemaUrl: z.string().optional(),
    }),
  ),
})

export interface CollectedSpan extends Omit<z.infer<typeof spanSchema>, 'attributes'> {
  readonly service: string
  readonly attributes: Readonly<Record<string, string | number | boolean>>
}

export interface Collected {
  readonly headers: IncomingHttpHeaders
  readonly path: string
  readonly text: string
}

export interface Collector {
  readonly url: string
  /** All spans that arrived; throws where something is not as OTLP says. */
  spans(): readonly CollectedSpan[]
  readonly requests: readonly Collected[]
  /** How it answers from now on; undefined = as a collector does that has taken everything. */
  answer: ((response: ServerResponse) => void) | undefined
  close(): Promise<void>
}

/** A collector of traces, OTLP/JSON over HTTP. */
export async function openCollector(port = 0): Promise<Collector> {
  const requests: Collected[] = []
  const accepted: string[] = []
  const server = createServer(async (request, response) => {
    const text = await textOf(request)
    requests.push({ headers: request.headers, path: request.url ?? '', text })
    if (collector.answer !== undefined) return collector.answer(response)
    accepted.push(text)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"partialSuccess":{}}')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const collector: Collector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => accepted.flatMap(spansOf),
    requests,
    answer: undefined,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return collector
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function spansOf(text: string): CollectedSpan[] {
  const { resourceSpans } = requestSchema.parse(JSON.parse(text))
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(plain(resource.attributes)['service.name'])
    return scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({ ...span, service, attributes: plain(span.attributes) })),
    )
  })
}

function plain(attributes: z.infer<typeof attributesSchema>): CollectedSpan['attributes'] {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))
}
