import { hostname } from 'node:os'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { TracedProcess, Tracing } from '../tracing.js'
import { CollectorExporter } from './collector-exporter.js'
import { OtlpTracer } from './otlp-tracer.js'
import { createSampler } from './own-sampler.js'

export interface Collector {
  /** Base of an OTLP/HTTP collector; spans go to `v1/traces` behind it. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Share of the traces that are recorded, from 0 to 1. */
  readonly ratio: number
}

/** At most so many spans wait; more are dropped, so that a collector that is away costs no more than a few megabytes. */
const MOST_WAITING = 2_048
const BATCH = 512
const BATCH_EVERY_MS = 2_000
const LONGEST_TEXT = 2_000
const CLOSE_MS = 3_000

/** Names of attributes are those of this version of the semantic conventions. */
const SCHEMA_URL = 'https://opentelemetry.io/schemas/1.38.0'

/** Spans of one process to one collector, by the SDK without its globals and without the environment. */
export function openOtlpTracing({ url, headers, ratio }: Collector, traced: TracedProcess): Tracing {
  const exporter = new CollectorExporter({ url: signalUrl(url), headers }, traced.onState)
  const provider = new TracerProvider({
    sampler: createSampler(ratio, Math.random),
    spanLimits: { attributeValueLengthLimit: LONGEST_TEXT },
    resource: resourceFromAttributes({
      'service.name': traced.service,
      'service.version': traced.version,
      'service.instance.id': traced.instance,
      'host.name': hostname(),
      'process.pid': process.pid,
    }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        maxQueueSize: MOST_WAITING,
        maxExportBatchSize: BATCH,
        scheduledDelayMillis: BATCH_EVERY_MS,
      }),
    ],
  })
  return {
    tracer: new OtlpTracer(provider.getTracer('stocklab', traced.version, { schemaUrl: SCHEMA_URL })),
    async close() {
      const late = setTimeout(() => exporter.abandon(), CLOSE_MS)
      // What did not arrive has been told of.
      await provider.shutdown().catch(() => undefined)
      await exporter.forceFlush()
      clearTimeout(late)
    },
  }
}

function signalUrl(base: string): URL {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/v1/traces`
  return url
}
