import type { SeriesProgram } from '../kernel.js'
import type { WasmFunction } from './simd-module.js'

const WORD = Uint32Array.BYTES_PER_ELEMENT
const CACHE_LINE = 64

// A step in words; assembly/steps.ts reads it.
const STEP = 20
const COUNT = 0
const OUTPUT = 1
const SLOT = 2
const PANELS = 3
const ADDRESSES = 4
const IS_ALONE = 5
const ARGUMENTS = 6
/** Where both lanes go, bytes a session, and sessions of both: a step that runs fills them in. */
const FILLED_IN = [0, 0, 0, 0, 0] as const

/** What a kernel of pairs is called with, but for its output. */
export interface KernelCall {
  readonly kernel: WasmFunction
  readonly inputs: readonly number[]
  readonly scratch: number
  readonly params: readonly number[]
}

/** Panels that lie in the memory of the kernels and take the values of a step. */
export interface StepPanels {
  readonly addresses: readonly number[]
  /** Whether nothing else reads the values. */
  readonly isAlone: boolean
}

/** Bytes of the table of a program: each step, and behind them the addresses of all panels. */
export function stepTableBytes({ steps, outputs }: SeriesProgram): number {
  return CACHE_LINE * Math.ceil((WORD * (STEP * steps.length + outputs.length)) / CACHE_LINE)
}

/** The steps of a program where `runSteps` of the compiled kernels reads them. */
export class StepTable {
  private readonly words: Uint32Array
  private readonly firstPanel: number
  private panelCount = 0

  constructor(
    buffer: SharedArrayBuffer,
    readonly address: number,
    program: SeriesProgram,
  ) {
    this.words = new Uint32Array(buffer, address, stepTableBytes(program) / WORD)
    this.firstPanel = STEP * program.steps.length
  }

  /** A step without a call has its values in its slot before `runSteps` comes to it. */
  setStep(k: number, slot: number, call: KernelCall | null): void {
    const step = STEP * k
    this.words.fill(0, step, step + STEP)
    this.words[step + SLOT] = slot
    if (call === null) return
    const { kernel, inputs, scratch, params } = call
    this.words[step + COUNT] = kernel.length
    this.words[step + OUTPUT] = inputs.length
    // Kernels pass over what they have no parameter for.
    this.words.set([...inputs, ...FILLED_IN, scratch, ...params].slice(0, kernel.length), step + ARGUMENTS)
  }

  setPanels(panelsOf: readonly StepPanels[]): void {
    this.panelCount = 0
    panelsOf.forEach(({ addresses, isAlone }, k) => {
      const first = this.firstPanel + this.panelCount
      this.words.set(addresses, first)
      this.panelCount += addresses.length
      const step = STEP * k
      this.words[step + PANELS] = addresses.length
      this.words[step + ADDRESSES] = this.address + WORD * first
      this.words[step + IS_ALONE] = Number(isAlone && addresses.length === 1 && this.words[step + COUNT] > 0)
    })
  }

  /** Where the addresses of all panels stand, and how many there are. */
  panels(): readonly [address: number, count: number] {
    return [this.address + WORD * this.firstPanel, this.panelCount]
  }
}
