import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  type Span as OtelSpan,
  type Tracer as OtelTracer,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api'
import { readTraceparent, writeTraceparent } from '../traceparent.js'
import type { Attributes, ParentWish, Span, SpanIds, SpanWish, Tracer } from '../tracer.js'
import { createEpochClock } from './epoch-clock.js'
import { asStranger } from './own-sampler.js'

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const satisfies Record<SpanWish['kind'], SpanKind>

/** Our port over the SDK. The current span is kept here and not in the SDK's globals: a process may have several tracers. */
export class OtlpTracer implements Tracer {
  readonly #otel: OtelTracer
  readonly #surroundings: Surroundings = { current: new AsyncLocalStorage(), nowMs: createEpochClock() }

  constructor(otel: OtelTracer) {
    this.#otel = otel
  }

  begin({ parent = 'current', ...wish }: SpanWish): Span {
    const context = parent === 'current' ? this.#context() : contextOf(parent)
    const beganMs = this.#surroundings.nowMs()
    return new OtlpSpan(this.#open(wish, context, beganMs), { ...this.#surroundings, beganMs })
  }

  note(
    describe: () => Omit<SpanWish, 'parent'>,
    { tookMs, failed }: { readonly tookMs: number; readonly failed?: string },
  ): void {
    const current = this.#surroundings.current.getStore()
    if (current === undefined || !current.otel.isRecording()) return
    const now = this.#surroundings.nowMs()
    // A clock that was set meanwhile does not let a child begin before its parent.
    const span = this.#open(describe(), current.context, Math.max(current.beganMs, now - tookMs))
    if (failed !== undefined) markFailed(span, failed)
    span.end(now)
  }

  apart<T>(work: () => T): T {
    return this.#surroundings.current.run(undefined, work)
  }

  traceparent(): string | null {
    return this.#surroundings.current.getStore()?.traceparent ?? null
  }

  ids(): SpanIds | undefined {
    const { traceId, spanId, traceFlags } = this.#surroundings.current.getStore()?.otel.spanContext() ?? {}
    if (traceId === undefined || spanId === undefined || traceFlags !== TraceFlags.SAMPLED) return undefined
    return { trace_id: traceId, span_id: spanId }
  }

  #context(): Context {
    return this.#surroundings.current.getStore()?.context ?? ROOT_CONTEXT
  }

  #open({ name, kind, attributes = {} }: Omit<SpanWish, 'parent'>, context: Context, startTime: number): OtelSpan {
    return this.#otel.startSpan(name, { kind: KINDS[kind], attributes: { ...attributes }, startTime }, context)
  }
}

interface Surroundings {
  readonly current: AsyncLocalStorage<OtlpSpan | undefined>
  nowMs(): number
}

class OtlpSpan implements Span {
  readonly otel: OtelSpan
  readonly context: Context
  readonly beganMs: number
  readonly #surroundings: Surroundings

  constructor(otel: OtelSpan, { beganMs, ...surroundings }: Surroundings & { readonly beganMs: number }) {
    this.otel = otel
    this.context = trace.setSpan(ROOT_CONTEXT, otel)
    this.beganMs = beganMs
    this.#surroundings = surroundings
  }

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = this.otel.spanContext()
    return writeTraceparent({ traceId, spanId, isRecorded: (traceFlags & TraceFlags.SAMPLED) !== 0 })
  }

  set(attributes: Attributes): void {
    if (this.otel.isRecording()) this.otel.setAttributes({ ...attributes })
  }

  fail(type: string): void {
    if (this.otel.isRecording()) markFailed(this.otel, type)
  }

  run<T>(work: () => T): T {
    return this.#surroundings.current.run(this, work)
  }

  end(): void {
    if (this.otel.isRecording()) this.otel.end(this.#surroundings.nowMs())
  }
}

function markFailed(span: OtelSpan, type: string): void {
  span.setAttribute('error.type', type)
  span.setStatus({ code: SpanStatusCode.ERROR })
}

function contextOf({ traceparent, from }: ParentWish): Context {
  const parent = readTraceparent(traceparent)
  if (parent === undefined) return ROOT_CONTEXT
  const { traceId, spanId, isRecorded } = parent
  const traceFlags = isRecorded ? TraceFlags.SAMPLED : TraceFlags.NONE
  const context = trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
  return from === 'stranger' ? asStranger(context) : context
}
