import type { SeriesJob } from '../jobs.js'
import { keptDays, markMissing } from '../kept-days.js'
import type { SeriesInput, SeriesProgram, SeriesStep } from '../kernel.js'
import type { JobRunner, ProgramInputs } from '../runner.js'
import type { BarPanel } from '../series-panel.js'
import { inputSources, outputsOfSteps } from '../slots.js'
import { type JobPair, lengthOf, pairsOf } from './job-pair.js'
import type { SimdPlace } from './result-memory.js'
import { createRowStep, type Placed } from './row-step.js'
import { type RunnerLayout, runnerLayout } from './runner-layout.js'
import { simdKernelOf } from './simd-kernels.js'
import type { KernelTable, SimdModule, WasmFunction } from './simd-module.js'
import { createSlotFiller, type SlotFiller } from './slot-inputs.js'
import { createSlotStore } from './slot-outputs.js'
import { StepTable } from './step-table.js'

const CELL = Float64Array.BYTES_PER_ELEMENT

/** Part of a program, run on a pair. */
type Phase = (pair: JobPair) => void

/**
 * Runs two jobs side by side, each a lane of 128-bit vectors; slots hold both, session by session. Behind the shorter
 * job's end lie cells of earlier jobs: every kernel looks back only, so nothing before the end sees them. Steps that have
 * a kernel of pairs run from a table, many in one call; the others on rows taken out of the slots.
 */
export class SimdRunner implements JobRunner {
  private readonly sessions: number
  private readonly buffer: SharedArrayBuffer
  private readonly layout: RunnerLayout
  private readonly rows: readonly Placed[]
  private readonly fillers: readonly SlotFiller[]
  private readonly table: StepTable
  /** How a step runs that has no kernel of pairs, else null. */
  private readonly rowSteps: readonly (Phase | null)[]
  private readonly outputsOf: readonly (readonly number[])[]
  private readonly isRead: ReadonlySet<number>
  private readonly runSteps: WasmFunction
  private readonly clear: WasmFunction
  private readonly take: WasmFunction
  private outputs: readonly Float64Array[] = []
  private phases: readonly Phase[] = []

  constructor(
    panel: BarPanel,
    private readonly program: SeriesProgram,
    extra: ProgramInputs,
    simd: SimdModule,
    place: SimdPlace,
  ) {
    const sessions = panel.sessions.length
    this.sessions = sessions
    this.buffer = place.memory.buffer
    this.layout = placed(runnerLayout(panel, program), place.start)
    this.outputsOf = outputsOfSteps(program)
    this.isRead = new Set(program.steps.flatMap(({ inputs }) => inputs.flatMap((input) => nodeOf(input))))
    const functions = simd.createTable(program.steps.length)
    const kernel = simd.instantiate(place.memory, functions)
    this.runSteps = kernel('runSteps')
    this.clear = kernel('clearCells')
    this.take = kernel('takeLane')
    this.rows = this.layout.rows.map((address) => this.placedAt(address, sessions))
    this.fillers = inputSources(panel, program, extra).map((source, k) => {
      const slot = this.placedAt(this.layout.inputSlots[k], 2 * sessions)
      return createSlotFiller(program.inputs[k], source, { slot, rows: this.rows, sessions }, kernel)
    })
    this.table = new StepTable(this.buffer, this.layout.table, program)
    this.rowSteps = program.steps.map((step, k) => this.bind(step, k, { functions, kernel }))
  }

  run(jobs: readonly SeriesJob[], outputs: readonly Float64Array[]): void {
    this.writeTo(outputs)
    for (const pair of pairsOf(jobs)) {
      for (const fill of this.fillers) fill(pair)
      for (const run of this.phases) run(pair)
    }
  }

  clearBefore(instrument: number, session: number, outputs: readonly Float64Array[]): void {
    if (session <= 0) return
    this.writeTo(outputs)
    this.clear(...this.table.panels(), instrument * this.sessions * CELL, session)
    outputs.forEach((panel, k) => {
      if (this.addressOf(panel, k) < 0)
        markMissing(instrument, session, this.sessions, keptDays(this.program, k), panel)
    })
  }

  /** Puts a step into the table; answers how it runs where it has no kernel of pairs. */
  private bind(
    step: SeriesStep,
    k: number,
    { functions, kernel }: { readonly functions: KernelTable; readonly kernel: (name: string) => WasmFunction },
  ): Phase | null {
    const { rows } = this
    const { stepSlots, scratch } = this.layout
    const slot = stepSlots[k]
    const inputs = step.inputs.map((input) => this.slotOf(input))
    const compiled = simdKernelOf(step)
    if (inputs.length > 0 && compiled?.form === 'pair') {
      const run = kernel(compiled.name)
      functions.set(k, run)
      this.table.setStep(k, slot, { kernel: run, inputs, scratch, params: step.params })
      return null
    }
    this.table.setStep(k, slot, null)
    if (inputs.length > 0) return createRowStep(step, { inputs, slot, rows, scratch }, kernel)
    // The same for every job.
    step.kernel.run([], step.params, rows[0].cells)
    kernel('joinLanes')(rows[0].address, rows[0].address, slot, this.sessions)
    return null
  }

  /** Has steps write their results to these panels: straight, or where they lie outside of the memory by way of a slot. */
  private writeTo(outputs: readonly Float64Array[]): void {
    if (outputs === this.outputs) return
    this.outputs = outputs
    const addresses = outputs.map((panel, k) => this.addressOf(panel, k))
    const isWithin = (output: number): boolean => addresses[output] >= 0
    this.table.setPanels(
      this.outputsOf.map((own, k) => ({
        addresses: own.filter(isWithin).map((output) => addresses[output]),
        isAlone: own.length === 1 && !this.isRead.has(k),
      })),
    )
    const phases: Phase[] = []
    let done = 0
    const runTo = (end: number): void => {
      const from = done
      if (end > from) phases.push((pair) => this.runTable(from, end, pair))
      done = end
    }
    this.outputsOf.forEach((own, k) => {
      const rowStep = this.rowSteps[k]
      if (rowStep !== null) {
        runTo(k)
        phases.push(rowStep)
      }
      const outside = own.filter((output) => !isWithin(output))
      if (outside.length === 0) return
      runTo(k + 1)
      const slot = this.placedAt(this.layout.stepSlots[k], 2 * this.sessions)
      for (const output of outside) {
        const to = { panel: outputs[output], kept: keptDays(this.program, output), sessions: this.sessions }
        phases.push(createSlotStore(slot, this.rows[0], to, this.take))
      }
    })
    runTo(this.program.steps.length)
    this.phases = phases
  }

  private runTable(from: number, to: number, [first, second]: JobPair): void {
    this.runSteps(
      this.table.address,
      from,
      to,
      this.rowOf(first),
      this.rowOf(second),
      first.emitFrom - first.from,
      second.emitFrom - second.from,
      lengthOf(first),
      lengthOf(second),
    )
  }

  private slotOf(input: SeriesInput): number {
    const { inputSlots, stepSlots } = this.layout
    return 'node' in input ? stepSlots[input.node] : inputSlots[this.program.inputs.indexOf(input.column)]
  }

  /** -1 where rows are not written at once. */
  private addressOf(panel: Float64Array, output: number): number {
    return panel.buffer === this.buffer && keptDays(this.program, output) === null ? panel.byteOffset : -1
  }

  private rowOf({ instrument, emitFrom }: SeriesJob): number {
    return (instrument * this.sessions + emitFrom) * CELL
  }

  private placedAt(address: number, cells: number): Placed {
    return { address, cells: new Float64Array(this.buffer, address, cells) }
  }
}

function nodeOf(input: SeriesInput): readonly number[] {
  return 'node' in input ? [input.node] : []
}

function placed(layout: RunnerLayout, start: number): RunnerLayout {
  const move = (offset: number) => start + offset
  return {
    rows: layout.rows.map(move),
    inputSlots: layout.inputSlots.map(move),
    stepSlots: layout.stepSlots.map(move),
    scratch: start + layout.scratch,
    table: start + layout.table,
    bytes: layout.bytes,
  }
}
