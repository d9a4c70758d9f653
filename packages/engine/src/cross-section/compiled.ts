import { type CrossSectionKernel, Z_CLIP } from './functions.js'

const CELL = Float64Array.BYTES_PER_ELEMENT
/** Counts of both digits of the radix sort, or of groups, beside two records of a cell. */
const COUNTS = 2048 * Uint32Array.BYTES_PER_ELEMENT
/** Two values of a cell and a place. */
const CELL_SCRATCH = 2 * CELL + Uint32Array.BYTES_PER_ELEMENT
/** Groups that a compiled ranking tells apart, the unknown one among them. */
const MOST_GROUPS = 2048

/** Called with (x, members, [groups], out, cells, scratch, params..); everything but numbers by its address. */
export interface CompiledCrossSection {
  readonly name: string
  readonly params: readonly number[]
}

const OF_MEMBERS: Partial<Record<CrossSectionKernel, CompiledCrossSection>> = {
  rank: { name: 'percentRanks', params: [] },
  rank_desc: { name: 'descendingRanks', params: [] },
  place: { name: 'places', params: [] },
  presence: { name: 'presence', params: [] },
  zscore: { name: 'zscores', params: [Z_CLIP] },
}

/** Bytes of scratch that any of them needs for so many cells. */
export function crossSectionScratch(cells: number): number {
  return COUNTS + cells * CELL_SCRATCH
}

/** The compiled form of a function, within so many groups where there are any; null where it runs in TypeScript. */
export function compiledCrossSection(fn: CrossSectionKernel, groups: number | null): CompiledCrossSection | null {
  if (groups === null) return OF_MEMBERS[fn] ?? null
  return fn === 'rank' && groups <= MOST_GROUPS ? { name: 'ranksByGroup', params: [] } : null
}
