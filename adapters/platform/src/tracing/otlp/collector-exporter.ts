import { ExportResultCode } from '@opentelemetry/core'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace'
import type { DeliveryState } from '../tracing.js'
import { type CollectorPlace, postSpans } from './post-spans.js'

/** Posts batches as OTLP/JSON; says once when they stop arriving and once when they arrive again. */
export class CollectorExporter implements SpanExporter {
  readonly #place: CollectorPlace
  readonly #onState: (state: DeliveryState) => void
  readonly #stop = new AbortController()
  readonly #underWay = new Set<Promise<void>>()
  #lost = 0
  #arrives = true

  constructor(place: CollectorPlace, onState: (state: DeliveryState) => void) {
    this.#place = place
    this.#onState = onState
  }

  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    const body = JsonTraceSerializer.serializeRequest(spans)
    // Undefined is nothing to say.
    const posting = body === undefined ? Promise.resolve(null) : postSpans(body, this.#place, this.#stop.signal)
    const sending: Promise<void> = posting
      .then((refusal) => {
        this.#note(refusal, spans.length)
        done({ code: refusal === null ? ExportResultCode.SUCCESS : ExportResultCode.FAILED })
      })
      .finally(() => this.#underWay.delete(sending))
    this.#underWay.add(sending)
  }

  async forceFlush(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  shutdown(): Promise<void> {
    return this.forceFlush()
  }

  /** Gives up what is under way. */
  abandon(): void {
    this.#stop.abort()
  }

  #note(refusal: string | null, spans: number): void {
    if (refusal !== null) this.#lost += spans
    if (this.#arrives === (refusal === null)) return
    this.#arrives = refusal === null
    this.#onState(refusal === null ? { arrives: true, lost: this.#lost } : { arrives: false, reason: refusal })
    if (refusal === null) this.#lost = 0
  }
}
