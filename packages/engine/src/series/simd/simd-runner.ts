import { basisRule, fillInput, type InputSource, type SeriesJob, type SeriesPanel } from '../jobs.js'
import { keptDays, storeCells } from '../kept-days.js'
import type { SeriesProgram, SeriesStep } from '../kernel.js'
import type { JobRunner, ProgramInputs } from '../runner.js'
import { inputSources, outputsOfSteps, slotPlaces } from '../slots.js'
import { simdKernelOf } from './simd-kernels.js'
import type { SimdInstance, SimdModule } from './simd-module.js'

const VECTOR = 16
/** The module's own constants lie below. */
const HEAP = 65_536

/** One slot: the same series of the two jobs that run side by side. */
type SlotLanes = readonly [Float64Array, Float64Array]

/** A step, bound to its memory: does both lanes for jobs of the given lengths. */
type BoundStep = (lengths: readonly [number, number]) => void

/**
 * Runs two jobs side by side, each a lane of 128-bit vectors. Slots lie in the module's memory, so a kernel that has no
 * SIMD form runs in TypeScript on the same cells. Behind the shorter job's end lie cells of earlier jobs: every kernel
 * looks back only, so nothing before the end sees them.
 */
export class SimdRunner implements JobRunner {
  private readonly sessions: number
  private readonly sources: readonly (InputSource | undefined)[]
  private readonly inputSlots: readonly SlotLanes[]
  private readonly stepSlots: readonly SlotLanes[]
  private readonly bound: readonly BoundStep[]
  private readonly outputsOf: readonly (readonly number[])[]

  constructor(
    panel: SeriesPanel,
    private readonly program: SeriesProgram,
    extra: ProgramInputs,
    simd: SimdModule,
  ) {
    this.sessions = panel.sessions.length
    this.sources = inputSources(panel, program, extra)
    this.outputsOf = outputsOfSteps(program)
    const { places, count } = slotPlaces(program)
    const capacity = slotCells(this.sessions)
    const scratch = HEAP + 2 * (program.inputs.length + count) * capacity * Float64Array.BYTES_PER_ELEMENT
    const instance = simd.instantiate(scratch + scratchBytes(program))
    const lane = (index: number) =>
      new Float64Array(instance.buffer, HEAP + index * capacity * Float64Array.BYTES_PER_ELEMENT, capacity)
    const slots = Array.from(
      { length: program.inputs.length + count },
      (_, k): SlotLanes => [lane(2 * k), lane(2 * k + 1)],
    )
    this.inputSlots = slots.slice(0, program.inputs.length)
    this.stepSlots = places.map((place) => slots[program.inputs.length + place])
    this.bound = program.steps.map((step, k) => this.bind(step, this.stepSlots[k], instance, scratch))
  }

  run(jobs: readonly SeriesJob[], outputs: readonly Float64Array[]): void {
    for (let k = 0; k < jobs.length; k += 2) this.runPair(jobs.slice(k, k + 2), outputs)
  }

  private runPair(pair: readonly SeriesJob[], outputs: readonly Float64Array[]): void {
    const length = (lane: number) => (pair[lane] === undefined ? 0 : pair[lane].to - pair[lane].from)
    const lengths = [length(0), length(1)] as const
    this.inputSlots.forEach((slot, k) => {
      const rule = basisRule(this.program.inputs[k])
      pair.forEach((job, lane) => {
        fillInput(this.sources[k], this.sessions, job, rule, slot[lane].subarray(0, lengths[lane]))
      })
    })
    this.bound.forEach((run, k) => {
      run(lengths)
      for (const output of this.outputsOf[k]) {
        pair.forEach((job, lane) => {
          const emitted = this.stepSlots[k][lane].subarray(job.emitFrom - job.from, lengths[lane])
          storeCells(emitted, job, this.sessions, keptDays(this.program, output), outputs[output])
        })
      }
    })
  }

  private bind(step: SeriesStep, out: SlotLanes, instance: SimdInstance, scratch: number): BoundStep {
    const inputs = step.inputs.map((input) =>
      'node' in input ? this.stepSlots[input.node] : this.inputSlots[this.program.inputs.indexOf(input.column)],
    )
    if (inputs.length === 0) {
      for (const lane of out) step.kernel.run([], step.params, lane)
      return () => undefined
    }
    const simd = simdKernelOf(step)
    if (simd === undefined) return plainStep(step, inputs, out)
    const run = instance.kernel(simd.name)
    const { params } = step
    if (simd.layout === 'lanes') {
      const places = [...inputs, out].flatMap((lanes) => lanes.map(({ byteOffset }) => byteOffset))
      return ([a, b]) => run(...places, Math.max(a, b), scratch, ...params)
    }
    const [first, second] = [0, 1].map((lane) => [...inputs, out].map((lanes) => lanes[lane].byteOffset))
    return ([a, b]) => {
      run(...first, a, ...params)
      run(...second, b, ...params)
    }
  }
}

function plainStep(step: SeriesStep, inputs: readonly SlotLanes[], out: SlotLanes): BoundStep {
  return (lengths) => {
    lengths.forEach((length, lane) => {
      const cells = inputs.map((lanes) => lanes[lane].subarray(0, length))
      step.kernel.run(cells, step.params, out[lane].subarray(0, length))
    })
  }
}

/** Room for a lane of all sessions, whole vectors, and the one vector a kernel may write behind its end. */
function slotCells(sessions: number): number {
  return 2 * Math.ceil(sessions / 2) + 2
}

function scratchBytes({ steps }: SeriesProgram): number {
  const vectors = steps.map((step) => (simdKernelOf(step)?.scratch ?? 0) * ((step.params[0] ?? 0) + 2))
  return VECTOR * Math.max(0, ...vectors)
}
