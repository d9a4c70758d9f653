import { basisRule, fillInput, type InputSource, type SeriesJob, type SeriesPanel } from '../jobs.js'
import { keptDays, storeCells, storeKept } from '../kept-days.js'
import type { SeriesProgram, SeriesStep } from '../kernel.js'
import type { JobRunner, ProgramInputs } from '../runner.js'
import { inputSources, outputsOfSteps } from '../slots.js'
import type { SimdPlace } from './result-memory.js'
import { type RunnerLayout, runnerLayout, VECTOR } from './runner-layout.js'
import { simdKernelOf } from './simd-kernels.js'
import type { SimdModule } from './simd-module.js'

const CELL = Float64Array.BYTES_PER_ELEMENT

type Kernel = (...args: readonly number[]) => void

/** Two jobs side by side, the shorter first; one alone stands twice. */
interface JobPair {
  readonly jobs: readonly [SeriesJob, SeriesJob]
  readonly short: number
  readonly length: number
}

/** Where a kernel writes: the first cell of each lane, bytes between the cells of a lane, and how many lane 0 has. */
interface Target {
  readonly lane0: number
  readonly lane1: number
  readonly step: number
  readonly short: number
}

type BoundStep = (pair: JobPair, target: Target) => void
/** A step on rows: where its inputs and its result lie, and how many cells they have. */
type RowStep = (rows: readonly number[], out: number, cells: number) => void

/**
 * Runs two jobs side by side, each a lane of 128-bit vectors; slots hold both, session by session. Behind the shorter
 * job's end lie cells of earlier jobs: every kernel looks back only, so nothing before the end sees them. A kernel that
 * has no SIMD form runs in TypeScript on rows taken out of the slots.
 */
export class SimdRunner implements JobRunner {
  private readonly sessions: number
  private readonly buffer: SharedArrayBuffer
  private readonly sources: readonly (InputSource | undefined)[]
  private readonly layout: RunnerLayout
  private readonly bound: readonly BoundStep[]
  private readonly outputsOf: readonly (readonly number[])[]
  /** The output of a step that nothing else reads and that keeps every session; else -1. */
  private readonly onlyOutput: readonly number[]
  private readonly join: Kernel
  private readonly take: Kernel

  constructor(
    panel: SeriesPanel,
    private readonly program: SeriesProgram,
    extra: ProgramInputs,
    simd: SimdModule,
    place: SimdPlace,
  ) {
    this.sessions = panel.sessions.length
    this.buffer = place.memory.buffer
    this.sources = inputSources(panel, program, extra)
    this.layout = placed(runnerLayout(panel, program), place.start)
    this.outputsOf = outputsOfSteps(program)
    this.onlyOutput = onlyOutputs(program, this.outputsOf)
    const kernel = simd.instantiate(place.memory)
    this.join = kernel('joinLanes')
    this.take = kernel('takeLane')
    this.bound = program.steps.map((step, k) => this.bind(step, k, kernel))
  }

  run(jobs: readonly SeriesJob[], outputs: readonly Float64Array[]): void {
    // Of like length side by side, so that little is done behind the end of the shorter.
    const sorted = [...jobs].sort((a, b) => lengthOf(a) - lengthOf(b))
    for (let k = 0; k < sorted.length; k += 2) {
      const first = sorted[k]
      const second = sorted[k + 1] ?? first
      this.runPair({ jobs: [first, second], short: lengthOf(first), length: lengthOf(second) }, outputs)
    }
  }

  private runPair(pair: JobPair, outputs: readonly Float64Array[]): void {
    this.program.inputs.forEach((_, k) => {
      this.fill(pair, k)
    })
    const startsAtOnce = pair.jobs.every(({ from, emitFrom }) => from === emitFrom)
    this.bound.forEach((run, k) => {
      const row = outputs[this.onlyOutput[k]]
      if (startsAtOnce && row?.buffer === this.buffer) {
        const [lane0, lane1] = pair.jobs.map((job) => this.rowAddress(row, job))
        run(pair, { lane0, lane1, step: CELL, short: pair.short })
        return
      }
      const slot = this.layout.stepSlots[k]
      run(pair, { lane0: slot, lane1: slot + CELL, step: VECTOR, short: pair.length })
      for (const output of this.outputsOf[k]) this.store(slot, pair, output, outputs[output])
    })
  }

  private rowAddress(panel: Float64Array, { instrument, emitFrom }: SeriesJob): number {
    return panel.byteOffset + (instrument * this.sessions + emitFrom) * CELL
  }

  private row(k: number, length: number): Float64Array {
    return this.cells(this.layout.rows[k], length)
  }

  private cells(address: number, length: number): Float64Array {
    return new Float64Array(this.buffer, address, length)
  }

  private fill({ jobs, length }: JobPair, input: number): void {
    const { rows, inputSlots } = this.layout
    const rule = basisRule(this.program.inputs[input])
    const lanes = jobs[0] === jobs[1] ? [rows[0], rows[0]] : rows
    jobs.forEach((job, lane) => {
      if (lane === 0 || lanes[1] !== lanes[0])
        fillInput(this.sources[input], this.sessions, job, rule, this.row(lane, lengthOf(job)))
    })
    this.join(lanes[0], lanes[1], inputSlots[input], length)
  }

  /** Copies what both jobs made from a slot into the panel of an output. */
  private store(slot: number, { jobs }: JobPair, output: number, panel: Float64Array): void {
    const kept = keptDays(this.program, output)
    jobs.forEach((job, lane) => {
      const cells = job.to - job.emitFrom
      const from = slot + (job.emitFrom - job.from) * VECTOR + lane * CELL
      if (kept !== null) {
        storeKept(new Float64Array(this.buffer, from, 2 * cells - 1), 2, job, kept, panel)
      } else if (panel.buffer === this.buffer) {
        this.take(from, this.rowAddress(panel, job), cells)
      } else {
        this.take(from, this.layout.rows[0], cells)
        storeCells(this.row(0, cells), job, this.sessions, null, panel)
      }
    })
  }

  private bind(step: SeriesStep, k: number, kernel: (name: string) => Kernel): BoundStep {
    const { inputSlots, stepSlots, scratch } = this.layout
    const inputs = step.inputs.map((input) =>
      'node' in input ? stepSlots[input.node] : inputSlots[this.program.inputs.indexOf(input.column)],
    )
    if (inputs.length === 0) {
      step.kernel.run([], step.params, this.row(0, this.sessions))
      this.join(this.layout.rows[0], this.layout.rows[0], stepSlots[k], this.sessions)
      return () => undefined
    }
    const simd = simdKernelOf(step)
    if (simd === undefined) {
      return (pair) =>
        this.runRows(inputs, stepSlots[k], pair, (rows, out, cells) => this.runPlain(step, rows, out, cells))
    }
    const run = kernel(simd.name)
    const { params } = step
    if (simd.form === 'row') {
      return (pair) =>
        this.runRows(inputs, stepSlots[k], pair, (rows, out, cells) => run(...rows, out, cells, scratch, ...params))
    }
    return ({ length }, { lane0, lane1, step: apart, short }) =>
      run(...inputs, lane0, lane1, apart, short, length, scratch, ...params)
  }

  /** A step that takes one row at a time. */
  private runRows(inputs: readonly number[], slot: number, { jobs, length }: JobPair, run: RowStep): void {
    const { rows } = this.layout
    const read = inputs.map((_, k) => rows[2 + k])
    jobs.forEach((job, lane) => {
      const cells = lengthOf(job)
      inputs.forEach((input, k) => {
        this.take(input + lane * CELL, read[k], cells)
      })
      run(read, rows[lane], cells)
    })
    this.join(rows[0], rows[1], slot, length)
  }

  private runPlain({ kernel, params }: SeriesStep, rows: readonly number[], out: number, cells: number): void {
    kernel.run(
      rows.map((row) => this.cells(row, cells)),
      params,
      this.cells(out, cells),
    )
  }
}

function lengthOf({ from, to }: SeriesJob): number {
  return to - from
}

function placed(layout: RunnerLayout, start: number): RunnerLayout {
  const move = (offset: number) => start + offset
  return {
    rows: layout.rows.map(move),
    inputSlots: layout.inputSlots.map(move),
    stepSlots: layout.stepSlots.map(move),
    scratch: start + layout.scratch,
    bytes: layout.bytes,
  }
}

/** Steps without a kernel of pairs or without inputs leave their values in slots. */
function onlyOutputs(program: SeriesProgram, outputsOf: readonly (readonly number[])[]): readonly number[] {
  const read = new Set(
    program.steps.flatMap(({ inputs }) => inputs.map((input) => ('node' in input ? input.node : -1))),
  )
  return program.steps.map((step, k) => {
    const [output, ...more] = outputsOf[k]
    const isAlone = output !== undefined && more.length === 0 && !read.has(k) && keptDays(program, output) === null
    return isAlone && step.inputs.length > 0 && simdKernelOf(step)?.form === 'pair' ? output : -1
  })
}
