import { basisRule, fillInput, type InputSource, type SeriesJob } from './jobs.js'
import { keptDays, markMissing, storeCells } from './kept-days.js'
import type { SeriesProgram, SeriesStep } from './kernel.js'
import type { JobRunner, ProgramInputs } from './runner.js'
import type { BarPanel } from './series-panel.js'
import { inputSources, outputsOfSteps, slotPlaces } from './slots.js'

/** Runs every kernel in TypeScript, a job at a time: the reference, and the way where there is no SIMD. */
export class PlainRunner implements JobRunner {
  private readonly sources: readonly (InputSource | undefined)[]
  private readonly inputSlots: readonly Float64Array[]
  private readonly stepSlots: readonly Float64Array[]
  private readonly outputsOf: readonly (readonly number[])[]
  private readonly inputPlaces: ReadonlyMap<string, number>

  constructor(
    private readonly panel: BarPanel,
    private readonly program: SeriesProgram,
    extra: ProgramInputs,
  ) {
    const sessions = panel.sessions.length
    const { places, count } = slotPlaces(program)
    const slots = Array.from({ length: count }, () => new Float64Array(sessions))
    this.sources = inputSources(panel, program, extra)
    this.inputSlots = program.inputs.map(() => new Float64Array(sessions))
    this.stepSlots = places.map((place) => slots[place])
    this.outputsOf = outputsOfSteps(program)
    this.inputPlaces = new Map(program.inputs.map((name, k) => [name, k]))
    program.steps.forEach(({ kernel, inputs, params }, k) => {
      if (inputs.length === 0) kernel.run([], params, this.stepSlots[k])
    })
  }

  run(jobs: readonly SeriesJob[], outputs: readonly Float64Array[]): void {
    for (const job of jobs) this.runJob(job, outputs)
  }

  clearBefore(instrument: number, session: number, outputs: readonly Float64Array[]): void {
    outputs.forEach((output, k) => {
      markMissing(instrument, session, this.panel.sessions.length, keptDays(this.program, k), output)
    })
  }

  private runJob(job: SeriesJob, outputs: readonly Float64Array[]): void {
    const { panel, program } = this
    const sessions = panel.sessions.length
    const length = job.to - job.from
    const inputs = this.inputSlots.map((slot, k) => {
      const cells = slot.subarray(0, length)
      fillInput(this.sources[k], sessions, job, basisRule(program.inputs[k]), cells)
      return cells
    })
    const results = this.stepSlots.map((slot) => slot.subarray(0, length))
    const read = (step: SeriesStep) =>
      step.inputs.map((input) =>
        'node' in input ? results[input.node] : inputs[this.inputPlaces.get(input.column) as number],
      )
    program.steps.forEach((step, k) => {
      if (step.inputs.length > 0) step.kernel.run(read(step), step.params, results[k])
      for (const output of this.outputsOf[k]) {
        const emitted = results[k].subarray(job.emitFrom - job.from)
        storeCells(emitted, job, sessions, keptDays(program, output), outputs[output])
      }
    })
  }
}
