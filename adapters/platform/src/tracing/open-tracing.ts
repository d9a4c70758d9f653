import type { PlatformSettings } from '../settings/platform-settings.js'
import { NO_TRACER, type Tracer } from './tracer.js'

export interface TracedProcess {
  /** As `stocklab-server`. */
  readonly service: string
  readonly version: string
  /** Different for each process. */
  readonly instance: string
  /** Told once when traces stop arriving, and once when they arrive again. */
  onState(state: DeliveryState): void
}

export type DeliveryState =
  | { readonly arrives: false; readonly reason: string }
  /** `lost`: spans that were given up meanwhile. */
  | { readonly arrives: true; readonly lost: number }

export interface Tracing {
  readonly tracer: Tracer
  /** Sends what is left, for three seconds at most. */
  close(): Promise<void>
}

type TracingSettings = Pick<PlatformSettings, 'STOCKLAB_OTLP_URL' | 'STOCKLAB_OTLP_HEADERS' | 'STOCKLAB_TRACE_RATIO'>

/** Tells of the work of a process to the collector that the settings name; without one nothing is loaded, and nothing told. */
export async function openTracing(settings: TracingSettings, traced: TracedProcess): Promise<Tracing> {
  const { STOCKLAB_OTLP_URL: url, STOCKLAB_OTLP_HEADERS: headers, STOCKLAB_TRACE_RATIO: ratio } = settings
  if (url === undefined) return { tracer: NO_TRACER, close: async () => undefined }
  const { openOtlpTracing } = await import('./otlp/open-otlp-tracing.js')
  return openOtlpTracing({ url, headers, ratio }, traced)
}
