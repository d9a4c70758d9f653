import {
  type BasisRule,
  basisRule,
  fillInput,
  type InputSource,
  isRebased,
  isSpread,
  type SeriesJob,
  type SeriesPanel,
} from '../jobs.js'
import { keptDays, markMissing, storeCells, storeKept } from '../kept-days.js'
import type { SeriesProgram, SeriesStep } from '../kernel.js'
import type { JobRunner, ProgramInputs } from '../runner.js'
import { inputSources, outputsOfSteps } from '../slots.js'
import { NO_ROOM, stageEvents } from './event-lanes.js'
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
  /** Where the results of both begin in a panel, in bytes; null where not all that is computed is kept. */
  readonly rows: readonly [number, number] | null
}

/** A panel that is written, and where it lies in the kernels' memory; -1 where rows are not written there at once. */
interface Output {
  readonly panel: Float64Array
  readonly address: number
}

/** Writes the first cell of lane 0 to `lane0` and of lane 1 to `lane1`, `apart` bytes a session; lane 0 has `short` cells. */
type BoundStep = (pair: JobPair, lane0: number, lane1: number, apart: number, short: number) => void
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
  private readonly rules: readonly BasisRule[]
  private readonly layout: RunnerLayout
  private readonly bound: readonly BoundStep[]
  private readonly outputsOf: readonly (readonly number[])[]
  /** The output of a step that nothing else reads and that keeps every session; else -1. */
  private readonly onlyOutput: readonly number[]
  private readonly join: Kernel
  private readonly spread: Kernel
  private readonly take: Kernel
  private readonly takeBoth: Kernel
  private readonly clear: Kernel

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
    this.rules = program.inputs.map(basisRule)
    this.layout = placed(runnerLayout(panel, program), place.start)
    this.outputsOf = outputsOfSteps(program)
    this.onlyOutput = onlyOutputs(program, this.outputsOf)
    const kernel = simd.instantiate(place.memory)
    this.join = kernel('joinLanes')
    this.spread = kernel('spreadLanes')
    this.take = kernel('takeLane')
    this.takeBoth = kernel('takeLanes')
    this.clear = kernel('clearCells')
    this.bound = program.steps.map((step, k) => this.bind(step, k, kernel))
  }

  run(jobs: readonly SeriesJob[], outputs: readonly Float64Array[]): void {
    // Of like length side by side, so that little is done behind the end of the shorter.
    const sorted = [...jobs].sort((a, b) => lengthOf(a) - lengthOf(b))
    const panels = outputs.map((panel, k) => ({ panel, address: this.addressOf(panel, k) }))
    for (let k = 0; k < sorted.length; k += 2) {
      const first = sorted[k]
      const second = sorted[k + 1] ?? first
      const areWhole = first.from === first.emitFrom && second.from === second.emitFrom
      const rows = areWhole ? ([this.rowOf(first), this.rowOf(second)] as const) : null
      this.runPair({ jobs: [first, second], short: lengthOf(first), length: lengthOf(second), rows }, panels)
    }
  }

  clearBefore(instrument: number, session: number, outputs: readonly Float64Array[]): void {
    if (session <= 0) return
    outputs.forEach((panel, k) => {
      const address = this.addressOf(panel, k)
      if (address >= 0) this.clear(address + instrument * this.sessions * CELL, session)
      else markMissing(instrument, session, this.sessions, keptDays(this.program, k), panel)
    })
  }

  private runPair(pair: JobPair, outputs: readonly Output[]): void {
    this.program.inputs.forEach((_, k) => {
      this.fill(pair, k)
    })
    const { rows } = pair
    this.bound.forEach((run, k) => {
      const only = this.onlyOutput[k]
      const address = only < 0 ? -1 : outputs[only].address
      if (rows !== null && address >= 0) {
        run(pair, address + rows[0], address + rows[1], CELL, pair.short)
        return
      }
      const slot = this.layout.stepSlots[k]
      run(pair, slot, slot + CELL, VECTOR, pair.length)
      for (const output of this.outputsOf[k]) this.store(slot, pair, output, outputs[output])
    })
  }

  private addressOf(panel: Float64Array, output: number): number {
    return panel.buffer === this.buffer && keptDays(this.program, output) === null ? panel.byteOffset : -1
  }

  private rowOf({ instrument, emitFrom }: SeriesJob): number {
    return (instrument * this.sessions + emitFrom) * CELL
  }

  private row(k: number, length: number): Float64Array {
    return this.cells(this.layout.rows[k], length)
  }

  private cells(address: number, length: number): Float64Array {
    return new Float64Array(this.buffer, address, length)
  }

  private fill({ jobs, length }: JobPair, input: number): void {
    const { rows, inputSlots } = this.layout
    const source = this.sources[input]
    if (isSpread(source) && !jobs.some((job) => isRebased(job, this.rules[input]))) {
      const counts = jobs.map((job, lane) => stageEvents(source, job, this.row(lane, this.sessions)))
      if (!counts.includes(NO_ROOM)) {
        this.spread(rows[0], counts[0], rows[1], counts[1], inputSlots[input], length)
        return
      }
    }
    const lanes = jobs[0] === jobs[1] ? [rows[0], rows[0]] : rows
    jobs.forEach((job, lane) => {
      if (lane === 0 || lanes[1] !== lanes[0])
        fillInput(source, this.sessions, job, this.rules[input], this.row(lane, lengthOf(job)))
    })
    this.join(lanes[0], lanes[1], inputSlots[input], length)
  }

  /** Copies what both jobs made from a slot into the panel of an output. */
  private store(
    slot: number,
    { jobs, rows, short, length }: JobPair,
    output: number,
    { panel, address }: Output,
  ): void {
    if (rows !== null && address >= 0) {
      this.takeBoth(slot, address + rows[0], address + rows[1], short, length)
      return
    }
    const kept = keptDays(this.program, output)
    jobs.forEach((job, lane) => {
      const cells = job.to - job.emitFrom
      const from = slot + (job.emitFrom - job.from) * VECTOR + lane * CELL
      if (kept !== null) {
        storeKept(new Float64Array(this.buffer, from, 2 * cells - 1), 2, job, kept, panel)
      } else if (address >= 0) {
        this.take(from, address + this.rowOf(job), cells)
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
    return pairCall(run, inputs, scratch, params)
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

/** Spelt out, as there are many calls and a list of arguments costs each several times as much as itself. */
function pairCall(run: Kernel, inputs: readonly number[], scratch: number, params: readonly number[]): BoundStep {
  const [x, y, z] = inputs
  // Kernels pass over what they have no parameter for.
  const [p, q, r] = params
  switch (inputs.length) {
    case 1:
      return ({ length }, lane0, lane1, apart, short) => run(x, lane0, lane1, apart, short, length, scratch, p, q, r)
    case 2:
      return ({ length }, lane0, lane1, apart, short) => run(x, y, lane0, lane1, apart, short, length, scratch, p, q, r)
    default:
      return ({ length }, lane0, lane1, apart, short) =>
        run(x, y, z, lane0, lane1, apart, short, length, scratch, p, q, r)
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
