import { type Context, createContextKey, TraceFlags, trace } from '@opentelemetry/api'
import { type Sampler, SamplingDecision } from '@opentelemetry/sdk-trace'

const OF_STRANGER = createContextKey('the parent is a stranger')

/** Marks a context whose parent came from outside: its ids are taken, its decision is not. */
export function asStranger(context: Context): Context {
  return context.setValue(OF_STRANGER, true)
}

/**
 * Records `ratio` of all traces. What our own processes have begun is followed. The dice are ours: a share of the ids, as
 * is usual, would let whoever chooses an id choose whether it is recorded.
 */
export function createSampler(ratio: number, random: () => number): Sampler {
  return {
    shouldSample(context) {
      const parent = trace.getSpanContext(context)
      const isFollowed = parent !== undefined && context.getValue(OF_STRANGER) !== true
      const isRecorded = isFollowed ? (parent.traceFlags & TraceFlags.SAMPLED) !== 0 : random() < ratio
      return { decision: isRecorded ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD }
    },
    toString: () => `OwnSampler{${ratio}}`,
  }
}
