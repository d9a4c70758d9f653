import { seededRandom } from '../../factors/fixtures/panel.fixture.js'

const { NaN: missing } = Number
const LENGTH = 170

const make = (cell: (t: number) => number): Float64Array => Float64Array.from({ length: LENGTH }, (_, t) => cell(t))

/** A geometric random walk from `level`. */
export function walk(seed: number, level = 5000, length = LENGTH): Float64Array {
  const random = seededRandom(seed)
  let price = level
  return Float64Array.from({ length }, () => {
    price *= 1 + (random() - 0.5) * 0.06
    return price
  })
}

function withHoles(x: Float64Array, seed: number, share: number): Float64Array {
  const random = seededRandom(seed)
  return x.map((cell) => (random() < share ? missing : cell))
}

/** Series on which windows go wrong when they are summed carelessly. */
export const nastySeries: Readonly<Record<string, Float64Array>> = {
  walk: walk(1),
  'frozen after a jump': walk(2).map((cell, t) => (t < 50 ? cell : 1_234_567.891)),
  'frozen, then a jump': walk(3).map((cell, t) => (t < 90 ? 0.1 + 0.2 : cell * 1e6)),
  'one spike': make((t) => (t === 61 ? 3e9 : 100 + (t % 7))),
  'high level': make((t) => 1e9 + ((t * 7919) % 13)),
  alternating: make((t) => (t % 2 === 0 ? 1e6 : -1e6)),
  'alternating ticks': make((t) => 7001 + (t % 2)),
  'few values': make((t) => 1 + ((t * t) % 3)),
  returns: walk(4).map((cell, t, x) => (t === 0 ? missing : cell / x[t - 1] - 1)),
  holes: withHoles(walk(5), 6, 0.06),
  'many holes': withHoles(walk(7), 8, 0.5),
  'listed late, gone early': walk(9).map((cell, t) => (t < 33 || t > 140 ? missing : cell)),
  'one bar': make((t) => (t === 20 ? 42 : missing)),
  'never listed': make(() => missing),
  short: walk(10, 5000, 3),
  empty: new Float64Array(0),
}

/** Conditions: 1, 0 and missing. */
export const nastyConditions: Readonly<Record<string, Float64Array>> = {
  mixed: make((t) => ((t * t) % 5 < 2 ? 1 : 0)),
  'mixed with holes': withHoles(
    make((t) => ((t * 7) % 11 < 6 ? 1 : 0)),
    11,
    0.1,
  ),
  'long true': make((t) => (t > 30 && t < 120 ? 1 : 0)),
  'long false with a hole': make((t) => (t === 80 ? missing : 0)),
  'never known': make(() => missing),
}
