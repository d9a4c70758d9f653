import { expect, it } from 'vitest'
import { nastyConditions } from '../kernels/nasty-series.fixture.js'
import { runKernel } from './run-kernel.fixture.js'
import { compileSimdModule } from './simd-module.js'

const simd = compileSimdModule()

const { NaN: missing } = Number
const cells = [0, -0, 1, -1, missing, 1e-15, -1e-15, 9.9e-16, -9.9e-16, 5e-324, -5e-324, 3.5, -3.5, 1e300, -1e300]
/** Every cell beside every other. */
const [first, second] = [
  Float64Array.from(cells.flatMap((x) => cells.map(() => x))),
  Float64Array.from(cells.flatMap(() => cells)),
]

it.each([
  ['sign', 1],
  ['exp', 1],
  ['log', 1],
  ['pow', 2],
  ['snap_to_zero', 1],
  ['eq', 2],
  ['ne', 2],
  ['coalesce', 2],
  ['free_float', 2],
])('%s tells zeros of both signs, tiny and missing cells apart as the plain one does', (kernel, inputs) => {
  const columns = [
    [first, second],
    [second, first],
  ]
  const call = { kernel, inputs: columns.slice(0, inputs), params: [] }
  expect(runKernel(call, simd)).toEqual(runKernel(call, null))
})

it.each(['count', 'any', 'all'])('%s judges windows of conditions as the plain one does', (kernel) => {
  const rows = Object.values(nastyConditions)
  for (const n of [1, 2, 5, 20, 169, 170, 200]) {
    const call = { kernel, inputs: [rows], params: [n] }
    expect(runKernel(call, simd)).toEqual(runKernel(call, null))
  }
})
