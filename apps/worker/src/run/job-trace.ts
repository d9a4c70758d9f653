import { type Job, NO_TRACER, type Span, type Tracer } from '@stocklab/platform'

/** What one attempt at a job tells of itself: a span of whoever asked for the job, and in it a span for each phase. */
export class JobTrace {
  readonly #jobId: string
  readonly #tracer: Tracer
  readonly #span: Span
  #phase: { readonly name: string; readonly span: Span } | undefined

  constructor(job: Job, tracer: Tracer = NO_TRACER) {
    this.#jobId = job.id
    this.#tracer = tracer
    this.#span = tracer.begin({
      name: `job ${job.kind}`,
      kind: 'consumer',
      attributes: {
        'stocklab.job.id': job.id,
        'stocklab.job.kind': job.kind,
        'stocklab.job.attempt': job.attempt,
        ...(job.parent_id === null ? {} : { 'stocklab.job.study_id': job.parent_id }),
        ...(job.part_key === null ? {} : { 'stocklab.job.part': job.part_key }),
      },
      parent: { traceparent: job.traceparent, from: 'ours' },
    })
  }

  /** For the rows of the parts into which this attempt divides a study. */
  get traceparent(): string | null {
    return this.#span.traceparent
  }

  run<T>(work: () => T): T {
    return this.#span.run(work)
  }

  /** Does what goes on beside the job, as heartbeats: an hour of them says nothing. */
  beside<T>(work: () => T): T {
    return this.#tracer.apart(work)
  }

  /** The phase before it ends with its beginning. */
  phase(name: string): void {
    if (this.#phase?.name === name) return
    this.#phase?.span.end()
    const span = this.#span.run(() => this.#tracer.begin({ name, kind: 'internal' }))
    this.#phase = { name, span }
  }

  /** Does what belongs to the phase, though a message of a thread has brought it. */
  inPhase<T>(work: () => T): T {
    return (this.#phase?.span ?? this.#span).run(work)
  }

  /** `row` as `JobAttempt` answers it, for a part that of its study; undefined where the job is no longer ours. */
  end(row: Job | undefined): void {
    this.#phase?.span.end()
    const isOwn = row === undefined || row.id === this.#jobId
    this.#span.set({ 'stocklab.job.status': isOwn ? (row?.status ?? 'taken-away') : 'completed' })
    const { code } = (isOwn && row?.status === 'failed' ? row.error : {}) as { readonly code?: string }
    if (code !== undefined) this.#span.fail(code)
    this.#span.end()
  }
}
