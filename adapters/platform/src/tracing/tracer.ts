export type Attributes = Readonly<Record<string, string | number | boolean>>

/** A piece of work to be told of. Names and attributes say what and how many, never what somebody wrote or keeps secret. */
export interface SpanWish {
  readonly name: string
  readonly kind: 'server' | 'client' | 'consumer' | 'internal'
  readonly attributes?: Attributes
  /** `current`, which is the default, is the span in which it is begun; without one it begins a trace. */
  readonly parent?: 'current' | ParentWish
}

/** A span of another process, as W3C `traceparent`; without one, or with one that cannot be read, a trace begins. */
export interface ParentWish {
  readonly traceparent: string | null | undefined
  /** `ours`: its decision whether to record is followed. `stranger`: only its ids are taken, and we decide. */
  readonly from: 'ours' | 'stranger'
}

export interface Span {
  /** The span as W3C `traceparent`, for a row or a message. */
  readonly traceparent: string | null
  set(attributes: Attributes): void
  /** It ended badly, in one word or code: texts of errors quote what people wrote. */
  fail(type: string): void
  /** What is begun within becomes its child, however long it waits. */
  run<T>(work: () => T): T
  /** A second time changes nothing; what is begun within afterwards is not told of. */
  end(): void
}

/** Tells of work and what it consisted of, through all processes that had a part in it. */
export interface Tracer {
  begin(wish: SpanWish): Span
  /** A child of the current span that has just ended; nothing where there is no span that is open and recorded. */
  note(describe: () => Omit<SpanWish, 'parent'>, ended: { readonly tookMs: number; readonly failed?: string }): void
  /** Does something that does not belong to the current span, though it is begun within it. */
  apart<T>(work: () => T): T
  /** The current span as W3C `traceparent`. */
  traceparent(): string | null
  /** Of the current span, for log lines; undefined where nothing is recorded. */
  ids(): SpanIds | undefined
}

export interface SpanIds {
  readonly trace_id: string
  readonly span_id: string
}

const NO_SPAN: Span = {
  traceparent: null,
  set: () => undefined,
  fail: () => undefined,
  run: (work) => work(),
  end: () => undefined,
}

/** Tells of nothing. */
export const NO_TRACER: Tracer = {
  begin: () => NO_SPAN,
  note: () => undefined,
  apart: (work) => work(),
  traceparent: () => null,
  ids: () => undefined,
}

/** Does work in a span of its own, which ends with it; what it throws is told by its type alone. */
export async function traced<T>(tracer: Tracer, wish: SpanWish, work: (span: Span) => Promise<T>): Promise<T> {
  const span = tracer.begin(wish)
  try {
    return await span.run(() => work(span))
  } catch (error) {
    span.fail(failureType(error))
    throw error
  } finally {
    span.end()
  }
}

/** The code of an error, as SQLSTATE or that of a problem, else its class. */
export function failureType(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown }
  if (typeof code === 'string' && /^\w{1,60}$/.test(code)) return code
  return typeof name === 'string' ? name : 'unknown'
}
