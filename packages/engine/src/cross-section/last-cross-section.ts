import type { CrossSectionTask } from './cross-section.js'

/**
 * The cross-section that a node took last. Figures of statements stand still between filings: the same values of the
 * same members have the same result, and need no order of their own.
 */
export class LastCrossSection {
  readonly result: Float64Array
  private readonly x: Float64Array
  private readonly members: Uint8Array
  private readonly groups: Uint16Array
  private isThere = false

  constructor(instruments: number) {
    this.result = new Float64Array(instruments)
    this.x = new Float64Array(instruments)
    this.members = new Uint8Array(instruments)
    this.groups = new Uint16Array(instruments)
  }

  isOf(x: Float64Array, { members, groups }: CrossSectionTask): boolean {
    if (!this.isThere) return false
    for (let i = 0; i < x.length; i++) {
      if (!Object.is(this.x[i], x[i]) || this.members[i] !== members[i]) return false
    }
    return groups === null || groups.every((group, i) => group === this.groups[i])
  }

  keep(x: Float64Array, { members, groups }: CrossSectionTask, result: Float64Array): void {
    this.x.set(x)
    this.members.set(members)
    if (groups !== null) this.groups.set(groups)
    this.result.set(result)
    this.isThere = true
  }
}
