import type { PlatformSettings } from '../settings/platform-settings.js'
import { NO_TRACER } from './tracer.js'
import type { TracedProcess, Tracing } from './tracing.js'

type TracingSettings = Pick<PlatformSettings, 'STOCKLAB_OTLP_URL' | 'STOCKLAB_OTLP_HEADERS' | 'STOCKLAB_TRACE_RATIO'>

/** Tells of the work of a process to the collector that the settings name; without one nothing is loaded, and nothing told. */
export async function openTracing(settings: TracingSettings, traced: TracedProcess): Promise<Tracing> {
  const { STOCKLAB_OTLP_URL: url, STOCKLAB_OTLP_HEADERS: headers, STOCKLAB_TRACE_RATIO: ratio } = settings
  if (url === undefined) return { tracer: NO_TRACER, close: async () => undefined }
  const { openOtlpTracing } = await import('./otlp/open-otlp-tracing.js')
  return openOtlpTracing({ url, headers, ratio }, traced)
}
