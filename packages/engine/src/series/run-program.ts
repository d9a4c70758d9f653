import { basisRule, fillInput, jobsOf, type SeriesJob, type SeriesPanel } from './jobs.js'
import type { SeriesProgram, SeriesStep } from './kernel.js'

/** What a program reads besides the bar columns, by input name; stock-major panels, never restated. */
export type ProgramInputs = Readonly<Record<string, Float64Array>>

/** Instruments [from, to) of a panel. */
export interface InstrumentRange {
  readonly from: number
  readonly to: number
}

const RAW = 'raw_'

/** Runs a program over instruments one after another and writes its outputs, stock-major; a cell without a bar stays as it is. */
export function runProgram(
  panel: SeriesPanel,
  program: SeriesProgram,
  extra: ProgramInputs,
  outputs: readonly Float64Array[],
  range: InstrumentRange,
): void {
  const runner = new ProgramRunner(panel, program, extra)
  for (let i = range.from; i < range.to; i++) {
    for (const job of jobsOf(panel, i, program.lookback)) runner.run(job, outputs)
  }
}

/** Scratch slots of a program, made once and used for every instrument; they fit the processor's cache. */
class ProgramRunner {
  private readonly sources: readonly (Float64Array | undefined)[]
  private readonly inputSlots: readonly Float64Array[]
  private readonly stepSlots: readonly Float64Array[]
  private readonly inputPlaces: ReadonlyMap<string, number>
  private readonly slots: Float64Array[] = []

  constructor(
    private readonly panel: SeriesPanel,
    private readonly program: SeriesProgram,
    extra: ProgramInputs,
  ) {
    const sessions = panel.sessions.length
    this.sources = program.inputs.map((name) => extra[name] ?? storedColumn(panel, name))
    this.inputSlots = program.inputs.map(() => new Float64Array(sessions))
    this.stepSlots = slotPlaces(program).map((place) => this.slotAt(place, sessions))
    this.inputPlaces = new Map(program.inputs.map((name, k) => [name, k]))
  }

  private slotAt(place: number, length: number): Float64Array {
    this.slots[place] ??= new Float64Array(length)
    return this.slots[place]
  }

  run(job: SeriesJob, outputs: readonly Float64Array[]): void {
    const { panel, program } = this
    const sessions = panel.sessions.length
    const length = job.to - job.from
    const inputs = this.inputSlots.map((slot, k) => {
      const cells = slot.subarray(0, length)
      const source = this.sources[k]
      if (source === undefined) cells.fill(Number.NaN)
      else fillInput(source, sessions, job, basisRule(program.inputs[k]), cells)
      return cells
    })
    const results = this.stepSlots.map((slot) => slot.subarray(0, length))
    const read = (step: SeriesStep) =>
      step.inputs.map((input) =>
        'node' in input ? results[input.node] : inputs[this.inputPlaces.get(input.column) as number],
      )
    program.steps.forEach((step, k) => {
      step.kernel.run(read(step), step.params, results[k])
    })
    program.outputs.forEach((step, k) => {
      outputs[k].set(results[step].subarray(job.emitFrom - job.from), job.instrument * sessions + job.emitFrom)
    })
  }
}

function storedColumn(panel: SeriesPanel, name: string): Float64Array | undefined {
  const column = name.startsWith(RAW) ? name.slice(RAW.length) : name
  return (panel.columns as Readonly<Record<string, Float64Array | undefined>>)[column]
}

/** A slot for each step, taken over from a step whose result nobody needs any more, so that few slots serve many steps. */
export function slotPlaces({ steps, outputs }: SeriesProgram): readonly number[] {
  const lastUse = steps.map((_, k) => k)
  steps.forEach((step, k) => {
    for (const input of step.inputs) if ('node' in input) lastUse[input.node] = k
  })
  for (const output of outputs) lastUse[output] = steps.length
  const free: number[] = []
  const places: number[] = []
  let made = 0
  steps.forEach((_, k) => {
    places[k] = free.pop() ?? made++
    // A step's own inputs are given back after it has its place: no kernel writes where it reads.
    for (let j = 0; j <= k; j++) if (lastUse[j] === k) free.push(places[j])
  })
  return places
}
