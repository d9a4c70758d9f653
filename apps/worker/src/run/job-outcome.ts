import type { Job, JobError } from '@stocklab/platform'
import type { StudyPart } from '@stocklab/studies'
import type { Joined, ThreadError } from '../thread/thread-messages.js'
import type { TaskOutcome } from './task-thread.js'

/** Why a job was stopped from outside. `abandon`: the worker ends now and keeps nothing. */
export type StopReason = 'cancel' | 'drain' | 'abandon' | 'too-long' | 'lost'

/** What becomes of a job's row. */
export type Settlement =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'complete'; readonly outcome: Extract<TaskOutcome, { type: 'finished' }> }
  | { readonly kind: 'divide'; readonly parts: readonly StudyPart[] }
  | { readonly kind: 'complete-part'; readonly result: Uint8Array }
  | { readonly kind: 'complete-study'; readonly joined: Joined }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'fail'; readonly error: JobError }
  /** Later, by whoever takes it. */
  | { readonly kind: 'again'; readonly because: 'release' | 'lose'; readonly checkpoint: Uint8Array | null }

/** What to do with a job after its thread said this and, perhaps, somebody asked to stop it. */
export function settlementOf(job: Job, outcome: TaskOutcome, reason: StopReason | undefined): Settlement {
  switch (reason) {
    case 'lost':
      return { kind: 'nothing' }
    case 'cancel':
      return { kind: 'cancel' }
    case 'too-long':
      return { kind: 'fail', error: tooLong(job) }
    default:
  }
  switch (outcome.type) {
    case 'finished':
      return { kind: 'complete', outcome }
    case 'planned':
      return { kind: 'divide', parts: outcome.parts }
    case 'part':
      return { kind: 'complete-part', result: outcome.result }
    case 'joined':
      return { kind: 'complete-study', joined: outcome.joined }
    case 'stopped':
      return { kind: 'again', because: 'release', checkpoint: outcome.checkpoint?.state ?? null }
    case 'failed':
      return mayPass(outcome.error) && job.attempt < job.max_attempts
        ? { kind: 'again', because: 'lose', checkpoint: null }
        : { kind: 'fail', error: errorOf(outcome.error) }
    case 'ended':
      if (reason !== undefined) return { kind: 'again', because: 'release', checkpoint: null }
      return job.attempt < job.max_attempts
        ? { kind: 'again', because: 'lose', checkpoint: null }
        : { kind: 'fail', error: crashed(outcome.error.message) }
  }
}

function mayPass({ known }: ThreadError): boolean {
  return known?.family === 'unavailable' || known?.family === 'busy'
}

function errorOf({ known, message }: ThreadError): JobError {
  if (known === null || known.family === 'invariant') return crashed(message)
  return { code: known.code, message, ...(known.hint === null ? {} : { hint: known.hint }) }
}

function crashed(message: string): JobError {
  const hint = 'Try it again; if that fails too, report it with the id of the run.'
  return { code: 'JOB_CRASHED', message: `a fault of ours ended the run: ${withoutPaths(message)}`, hint }
}

/** Nobody foresaw what such a message says; where our files lie is nobody's business. */
function withoutPaths(message: string): string {
  return message.replaceAll(/(?<![\w/])(?:file:\/\/|[A-Za-z]:)?(?:[\\/][\w.@+-]+){2,}/g, '(a file)')
}

function tooLong({ max_duration_ms: ms }: Job): JobError {
  return {
    code: 'JOB_TOO_LONG',
    message: `expected a run of at most ${Math.round(ms / 1_000)} seconds, received one that takes longer`,
    hint: 'Shorten the period, decide less often or name fewer factors.',
  }
}
