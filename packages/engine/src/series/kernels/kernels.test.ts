import { describe, expect, it } from 'vitest'
import { kernelByName } from '../all-kernels.js'
import { type DirectFormula, pastFormulas, windowFormulas } from './direct-formulas.fixture.js'
import { functionKernels } from './index.js'
import { nastyConditions, nastySeries, walk } from './nasty-series.fixture.js'

const WINDOWS = [2, 3, 5, 14, 20, 60]
const CONDITION_KERNELS: ReadonlySet<string> = new Set(['count', 'any', 'all', 'since'])
const PAIR_KERNELS: ReadonlySet<string> = new Set(['corr', 'beta'])
const formulas = { ...windowFormulas, ...pastFormulas }

function run(name: string, inputs: readonly Float64Array[], params: readonly number[]): Float64Array {
  // What was in the slot before must not show.
  const out = new Float64Array(inputs[0]!.length).fill(123.456)
  kernelByName(name).run(inputs, params, out)
  return out
}

/** Every input a kernel is tried on: by name, with as many series as it reads. */
function inputsOf(name: string): [string, readonly Float64Array[]][] {
  if (CONDITION_KERNELS.has(name)) return Object.entries(nastyConditions).map(([title, c]) => [title, [c]])
  return Object.entries(nastySeries).map(([title, x]) => [
    title,
    PAIR_KERNELS.has(name) ? [x, walk(77, 300, x.length)] : [x],
  ])
}

function paramsOf(name: string): readonly (readonly number[])[] {
  if (name === 'since') return [[]]
  if (name === 'quantile7') return WINDOWS.flatMap((n) => [0, 0.05, 0.5, 1].map((p) => [p, n]))
  return WINDOWS.map((n) => [n])
}

/** Where the value differs by more than 1e-9 of its size: the days, as text. */
function differences(
  formula: DirectFormula,
  inputs: readonly Float64Array[],
  params: readonly number[],
  out: Float64Array,
) {
  const lists = inputs.map((x) => [...x])
  const wrong: string[] = []
  out.forEach((value, t) => {
    const direct = formula(lists, t, params)
    const wanted = typeof direct === 'number' ? direct : direct.value
    const size = typeof direct === 'number' ? Math.abs(direct) : Math.max(Math.abs(direct.value), direct.size)
    const isMissing = !Number.isFinite(wanted)
    if (isMissing ? !Number.isNaN(value) : !(Math.abs(value - wanted) <= 1e-9 * size)) {
      wrong.push(`t=${t}: expected ${wanted}, received ${value}`)
    }
  })
  return wrong
}

describe.each(Object.keys(formulas))('%s', (name) => {
  it('agrees with its plain definition to 1e-9 on every nasty series', () => {
    for (const [title, inputs] of inputsOf(name)) {
      for (const params of paramsOf(name)) {
        const wrong = differences(formulas[name]!, inputs, params, run(name, inputs, params))
        expect(wrong, `${title}, ${params.join()}`).toEqual([])
      }
    }
  })

  it('gives a prefix the same bits as the whole', () => {
    for (const [title, inputs] of inputsOf(name)) {
      for (const params of paramsOf(name)) {
        const whole = run(name, inputs, params)
        for (const cut of [1, 19, 20, 21, 59, 60, 61, 97].filter((length) => length < whole.length)) {
          const part = run(
            name,
            inputs.map((x) => x.slice(0, cut)),
            params,
          )
          expect(part, `${title}, ${params.join()}, cut at ${cut}`).toEqual(whole.subarray(0, cut))
        }
      }
    }
  })
})

describe('windows of equal values', () => {
  const levels = [0.1 + 0.2, 1_234_567.891, 1e9 + 1 / 3, 1e-7, 0]
  const frozen = (level: number): Float64Array => walk(5).map((cell, t) => (t < 71 ? cell * 1e5 : level))

  it.each(['var', 'std', 'std0'])('have exactly no %s, whatever came before', (name) => {
    for (const level of levels) {
      for (const n of WINDOWS)
        expect([...run(name, [frozen(level)], [n]).subarray(71 + n - 1)]).toEqual(Array(100 - n).fill(0))
    }
  })

  it.each(['sma', 'highest', 'lowest'])('have exactly that value as their %s', (name) => {
    for (const level of levels) {
      for (const n of WINDOWS)
        expect([...run(name, [frozen(level)], [n]).subarray(71 + n - 1)]).toEqual(Array(100 - n).fill(level))
    }
  })

  it.each(['skew', 'kurtosis', 'ols_r2'])('have no %s', (name) => {
    for (const level of levels) {
      for (const n of WINDOWS)
        expect(
          run(name, [frozen(level)], [n])
            .subarray(71 + n - 1)
            .every(Number.isNaN),
        ).toBe(true)
    }
  })
})

it('every kernel of a window or of the past has a plain definition here', () => {
  const names = Object.values(functionKernels)
    .filter(({ lookback }) => lookback([9, 9]) > 0)
    .map((kernel) => kernel.name)
  expect(names.filter((name) => !(name in formulas))).toEqual(['crosses_above', 'crosses_below', 'obv'])
})
