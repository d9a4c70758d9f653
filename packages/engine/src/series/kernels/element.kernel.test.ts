import { expect, it } from 'vitest'
import { kernelByName } from '../all-kernels.js'

const { NaN: missing } = Number
const cells = [0, -0, 1, -1, 2, 0.5, 1 / 3, -3, 1e-300, 1e300, missing]

function run(name: string, ...inputs: readonly (readonly number[])[]): number[] {
  const out = new Float64Array(inputs[0]!.length).fill(123.456)
  kernelByName(name).run(
    inputs.map((x) => Float64Array.from(x)),
    [],
    out,
  )
  return [...out]
}

const stored = (x: number): number => (Number.isFinite(x) ? x : missing)

it('powers are those of each cell by itself, whatever stands before it', () => {
  const pairs = cells.flatMap((x) => cells.map((y) => [x, y] as const))
  // Every pair behind every other: one that stands still, changes its base, its exponent, or the sign of a zero.
  const inTurn = pairs.flatMap((first) => pairs.flatMap((second) => [first, second]))
  const [x, y] = [inTurn.map(([base]) => base), inTurn.map(([, exponent]) => exponent)]
  expect(run('pow', x, y)).toEqual(inTurn.map(([base, exponent]) => stored(base ** exponent)))
})

it('logarithms of what is not above zero are missing', () => {
  expect(run('log', cells)).toEqual(cells.map((x) => stored(Math.log(x))))
})
