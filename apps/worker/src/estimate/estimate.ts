import type { JobSize } from './job-size.js'
import { PHASES, type PhaseTimes } from './phases.js'

/** What a job will take, in milliseconds; kept with the job, so that later ones learn from what became of it. */
export interface JobEstimate {
  readonly size: JobSize
  /** Before anything was learned. */
  readonly prior: PhaseTimes
  readonly expected: PhaseTimes
  readonly totalMs: number
  /** Completed jobs that it was learned from. */
  readonly learnedFrom: number
}

/** An estimate beside what the job took. */
export interface PastRun {
  readonly estimate: Pick<JobEstimate, 'prior'>
  readonly timings: PhaseTimes
}

/** So much of what is believed gives way to each later run. */
const LEARNING = 0.2
/** One run that a busy machine slowed down a thousandfold teaches no more than this. */
const MOST = 20

/**
 * Costs of one bar, session or decision as measured on four threads of a small server; the ratio of truth to prior, learned
 * from past runs, makes up for every other machine.
 */
export function priorTimes({ cells, columns, factors, sessions, decisions }: JobSize): PhaseTimes {
  return {
    load: 60 + cells * columns * 3e-6,
    signals: 40 + cells * factors * 3e-6,
    simulate: 10 + sessions * 0.03 + decisions * 0.3,
    finish: 60 + sessions * 0.03 + decisions * 0.1,
  }
}

/** The estimate of a job after past runs, the newest first: by phase an exponentially weighted mean of truth over prior. */
export function estimateJob(size: JobSize, past: readonly PastRun[]): JobEstimate {
  const prior = priorTimes(size)
  const expected = Object.fromEntries(
    PHASES.map((phase) => [phase, Math.round(prior[phase] * learnedRatio(past, phase))]),
  ) as unknown as PhaseTimes
  return { size, prior, expected, totalMs: totalOf(expected), learnedFrom: past.length }
}

export function totalOf(times: PhaseTimes): number {
  return PHASES.reduce((sum, phase) => sum + times[phase], 0)
}

/** In logarithms, so that twice as long and half as long weigh the same. */
function learnedRatio(past: readonly PastRun[], phase: keyof PhaseTimes): number {
  let log = 0
  for (const { estimate, timings } of [...past].reverse()) {
    const ratio = timings[phase] / estimate.prior[phase]
    if (!(ratio > 0) || !Number.isFinite(ratio)) continue
    log += LEARNING * (Math.log(Math.min(MOST, Math.max(1 / MOST, ratio))) - log)
  }
  return Math.exp(log)
}
