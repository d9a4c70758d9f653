import { jobsOf, type SeriesJob } from './jobs.js'
import type { SeriesProgram } from './kernel.js'
import { PlainRunner } from './plain-runner.js'
import type { JobRunner, ProgramInputs, ProgramRunner } from './runner.js'
import type { BarPanel, SeriesPanel } from './series-panel.js'
import { createPlace, type SimdPlace } from './simd/result-memory.js'
import { runnerBytes } from './simd/runner-layout.js'
import type { SimdModule } from './simd/simd-module.js'
import { SimdRunner } from './simd/simd-runner.js'

/** Runs jobs of a program, whatever they stand for: with `simd` in vector lanes, without it or room for it one by one. */
export function createJobRunner(
  panel: BarPanel,
  program: SeriesProgram,
  extra: ProgramInputs,
  simd: SimdModule | null,
  place: SimdPlace | null = null,
): JobRunner {
  if (simd === null) return new PlainRunner(panel, program, extra)
  const hasRoom = place !== null && place.bytes >= runnerBytes(panel, program)
  const own = hasRoom ? place : createPlace(simd, panel, program)
  return own === null ? new PlainRunner(panel, program, extra) : new SimdRunner(panel, program, extra, simd, own)
}

/**
 * With `simd` two jobs run side by side in vector lanes, without it one by one; the values are equal bit for bit.
 * Results that lie in the memory of `place` are written there at once, others are copied.
 */
export function createProgramRunner(
  panel: SeriesPanel,
  program: SeriesProgram,
  extra: ProgramInputs,
  simd: SimdModule | null,
  place: SimdPlace | null = null,
): ProgramRunner {
  const runner = createJobRunner(panel, program, extra, simd, place)
  return {
    run({ from, to }, outputs) {
      const jobs: SeriesJob[] = []
      for (const i of panel.order.subarray(from, to)) {
        const own = jobsOf(panel, i, program.lookback)
        runner.clearBefore(i, own[0]?.emitFrom ?? panel.sessions.length, outputs)
        jobs.push(...own)
      }
      runner.run(jobs, outputs)
    },
  }
}
