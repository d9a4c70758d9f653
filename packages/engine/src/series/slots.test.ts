import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kernelByName } from './all-kernels.js'
import type { SeriesProgram, SeriesStep } from './kernel.js'
import { outputsOfSteps, slotPlaces } from './slots.js'

const constant = kernelByName('constant')
const fold = kernelByName('max')

/** Each number picks an earlier step or, past them, the column. */
function programOf(choices: readonly (readonly number[])[]): SeriesProgram {
  const steps = choices.map((picks, k): SeriesStep => {
    const inputs = picks.map((pick) => (pick % (k + 1) < k ? { node: pick % (k + 1) } : { column: 'close' }))
    return { kernel: inputs.length === 0 ? constant : fold, inputs, params: [] }
  })
  return { inputs: ['close'], steps, outputs: [], lookback: 0 }
}

const programs = fc
  .array(fc.array(fc.nat(1000), { maxLength: 3 }), { minLength: 1, maxLength: 40 })
  .map((choices) => programOf(choices))

describe('the slots of a program', () => {
  it('hold every result until its last reader is done, and no step writes where it reads', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const { places, count } = slotPlaces(program)
        const held = new Array<number | null>(count).fill(null)
        // A step without inputs is computed before all others and never again.
        program.steps.forEach(({ inputs }, k) => {
          if (inputs.length === 0) held[places[k]!] = k
        })
        program.steps.forEach(({ inputs }, k) => {
          const read = inputs.flatMap((input) => ('node' in input ? [input.node] : []))
          for (const node of read) expect(held[places[node]!]).toBe(node)
          for (const node of read) expect(places[node]).not.toBe(places[k])
          held[places[k]!] = k
        })
        program.steps.forEach(({ inputs }, k) => {
          if (inputs.length === 0) expect(held[places[k]!]).toBe(k)
        })
      }),
    )
  })

  it('are few for a long chain: the one read and the one written', () => {
    expect(slotPlaces(programOf(Array.from({ length: 50 }, (_, k) => (k === 0 ? [0] : [k - 1])))).count).toBe(2)
  })
})

it('a step that is asked for twice feeds both outputs', () => {
  const program = { ...programOf([[0], [0], [1]]), outputs: [2, 0, 2] }
  expect(outputsOfSteps(program)).toEqual([[1], [], [0, 2]])
})
