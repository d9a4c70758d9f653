import { describe, expect, it } from 'vitest'
import { estimateJob, type PastRun, priorTimes } from './estimate.js'
import type { JobSize } from './job-size.js'
import { PHASES } from './phases.js'

const SIZE: JobSize = { cells: 1_000_000, columns: 6, factors: 10, sessions: 2_500, decisions: 120 }

function pastRun(times: number): PastRun {
  const prior = priorTimes(SIZE)
  const timings = Object.fromEntries(PHASES.map((phase) => [phase, prior[phase] * times])) as PastRun['timings']
  return { estimate: { prior }, timings }
}

describe('an estimate', () => {
  it('is the prior before anything has run', () => {
    const { totalMs, learnedFrom } = estimateJob(SIZE, [])
    const prior = priorTimes(SIZE)
    expect(totalMs).toBeCloseTo(prior.load + prior.signals + prior.simulate + prior.finish, -1)
    expect(learnedFrom).toBe(0)
  })

  it('comes to what runs take, whichever way the prior was wrong', () => {
    for (const times of [0.25, 4]) {
      const learned = estimateJob(
        SIZE,
        Array.from({ length: 50 }, () => pastRun(times)),
      )
      expect(learned.totalMs / estimateJob(SIZE, []).totalMs).toBeCloseTo(times, 1)
    }
  })

  it('follows the newest runs more than the oldest, and no single one far', () => {
    const past = [...Array.from({ length: 5 }, () => pastRun(2)), ...Array.from({ length: 45 }, () => pastRun(1))]
    const ratio = estimateJob(SIZE, past).totalMs / estimateJob(SIZE, []).totalMs
    expect(ratio).toBeGreaterThan(1.5)
    const shaken = estimateJob(SIZE, [pastRun(10_000), ...past.slice(5)]).totalMs / estimateJob(SIZE, []).totalMs
    expect(shaken).toBeLessThan(2)
  })

  it('leaves out times that say nothing', () => {
    const nothing = { ...pastRun(1), timings: { load: 0, signals: Number.NaN, simulate: 0, finish: 0 } }
    expect(estimateJob(SIZE, [nothing]).totalMs).toBe(estimateJob(SIZE, []).totalMs)
  })

  it('grows with what there is to do', () => {
    const base = estimateJob(SIZE, []).totalMs
    for (const change of [{ cells: 2_000_000 }, { factors: 20 }, { decisions: 2_500 }])
      expect(estimateJob({ ...SIZE, ...change }, []).totalMs).toBeGreaterThan(base)
  })
})
