import { CrossSectionFunctions, type CrossSectionKernel } from './functions.js'

/** A cross-section to take: of whom (1 = member), and within which groups (0 = unknown group, which is missing). */
export interface CrossSectionTask {
  readonly fn: CrossSectionKernel
  readonly parameter: number
  readonly members: Uint8Array
  readonly groups: Uint16Array | null
}

/**
 * Takes cross-sections of one day over N instruments. Non-members, missing values and members of an unknown group are
 * missing in the result. Owns its scratch.
 */
export class CrossSection {
  private readonly functions: CrossSectionFunctions
  private readonly places: Int32Array
  private readonly values: Float64Array
  private readonly results: Float64Array

  constructor(instruments: number) {
    this.functions = new CrossSectionFunctions(instruments)
    this.places = new Int32Array(instruments)
    this.values = new Float64Array(instruments)
    this.results = new Float64Array(instruments)
  }

  compute(x: Float64Array, task: CrossSectionTask, out: Float64Array): void {
    out.fill(Number.NaN)
    if (task.groups === null) {
      this.computeGroup(x, task, 0, out)
      return
    }
    const present = new Set<number>()
    for (let i = 0; i < x.length; i++) if (task.members[i] === 1) present.add(task.groups[i]!)
    present.delete(0)
    for (const group of present) this.computeGroup(x, task, group, out)
  }

  private computeGroup(x: Float64Array, task: CrossSectionTask, group: number, out: Float64Array): void {
    const { members, groups } = task
    let n = 0
    for (let i = 0; i < x.length; i++) {
      if (members[i] !== 1 || (groups !== null && groups[i] !== group)) continue
      const value = x[i]!
      if (Number.isNaN(value)) continue
      this.places[n] = i
      this.values[n++] = value
    }
    if (n === 0) return
    this.functions.apply(task.fn, { values: this.values, n, parameter: task.parameter, out: this.results })
    for (let k = 0; k < n; k++) out[this.places[k]!] = this.results[k]!
  }
}
