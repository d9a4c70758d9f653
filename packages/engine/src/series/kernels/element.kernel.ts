import type { SeriesKernel } from '../kernel.js'

const noLookback = (): number => 0

/** Infinity is never stored. */
function stored(x: number): number {
  return x - x === 0 ? x : Number.NaN
}

function unary(name: string, cell: (x: number) => number): SeriesKernel {
  return {
    name,
    lookback: noLookback,
    run(inputs, _params, out) {
      const x = inputs[0]
      for (let t = 0; t < out.length; t++) out[t] = cell(x[t])
    },
  }
}

function binary(name: string, cell: (x: number, y: number) => number): SeriesKernel {
  return {
    name,
    lookback: noLookback,
    run(inputs, _params, out) {
      const [x, y] = inputs
      for (let t = 0; t < out.length; t++) out[t] = cell(x[t], y[t])
    },
  }
}

// What stands in many programs is written out: a callback shared by all functions costs several times as much.
const add: SeriesKernel = {
  name: 'add',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [x, y] = inputs
    for (let t = 0; t < out.length; t++) out[t] = stored(x[t] + y[t])
  },
}

const sub: SeriesKernel = {
  name: 'sub',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [x, y] = inputs
    for (let t = 0; t < out.length; t++) out[t] = stored(x[t] - y[t])
  },
}

const mul: SeriesKernel = {
  name: 'mul',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [x, y] = inputs
    for (let t = 0; t < out.length; t++) out[t] = stored(x[t] * y[t])
  },
}

const div: SeriesKernel = {
  name: 'div',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [x, y] = inputs
    for (let t = 0; t < out.length; t++) out[t] = stored(x[t] / y[t])
  },
}

const log: SeriesKernel = {
  name: 'log',
  lookback: noLookback,
  run(inputs, _params, out) {
    const x = inputs[0]
    for (let t = 0; t < out.length; t++) out[t] = stored(Math.log(x[t]))
  },
}

/** Figures of statements stand still between filings, and a power costs what many comparisons do. */
const pow: SeriesKernel = {
  name: 'pow',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [x, y] = inputs
    let base = Number.NaN
    let exponent = Number.NaN
    let power = Number.NaN
    for (let t = 0; t < out.length; t++) {
      // Zeros of both signs are equal, and their powers are not.
      if (x[t] !== base || y[t] !== exponent || base === 0) {
        base = x[t]
        exponent = y[t]
        power = stored(base ** exponent)
      }
      out[t] = power
    }
  },
}

/** Folds any number of inputs from the left. */
function folded(name: string, cell: (x: number, y: number) => number): SeriesKernel {
  return {
    name,
    lookback: noLookback,
    run(inputs, _params, out) {
      out.set(inputs[0].subarray(0, out.length))
      for (const y of inputs.slice(1)) for (let t = 0; t < out.length; t++) out[t] = cell(out[t], y[t])
    },
  }
}

/** A comparison with a missing operand is missing. */
function comparison(name: string, holds: (x: number, y: number) => boolean): SeriesKernel {
  return binary(name, (x, y) => (Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : holds(x, y) ? 1 : 0))
}

const halfAway = (x: number): number => (x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5))

const constant: SeriesKernel = {
  name: 'constant',
  lookback: noLookback,
  run(_inputs, params, out) {
    out.fill(params[0])
  },
}

const clip: SeriesKernel = {
  name: 'clip',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [x, low, high] = inputs
    for (let t = 0; t < out.length; t++) out[t] = Math.min(Math.max(x[t], low[t]), high[t])
  },
}

/** c ? a : b; missing where c is. The branch that is not taken may be missing. */
const choose: SeriesKernel = {
  name: 'if',
  lookback: noLookback,
  run(inputs, _params, out) {
    const [c, a, b] = inputs
    for (let t = 0; t < out.length; t++) out[t] = c[t] === 1 ? a[t] : c[t] === 0 ? b[t] : Number.NaN
  },
}

/** Functions of one cell. Conditions are 1, 0 and NaN for missing, in three-valued logic. */
export const elementKernels: readonly SeriesKernel[] = [
  constant,
  clip,
  choose,
  unary('neg', (x) => -x),
  unary('abs', Math.abs),
  log,
  unary('exp', (x) => stored(Math.exp(x))),
  unary('sqrt', Math.sqrt),
  unary('sign', Math.sign),
  unary('round', halfAway),
  unary('not', (x) => (x === 1 ? 0 : x === 0 ? 1 : Number.NaN)),
  unary('is_missing', (x) => (Number.isNaN(x) ? 1 : 0)),
  add,
  sub,
  mul,
  div,
  pow,
  folded('min', Math.min),
  folded('max', Math.max),
  folded('coalesce', (x, y) => (Number.isNaN(x) ? y : x)),
  comparison('lt', (x, y) => x < y),
  comparison('le', (x, y) => x <= y),
  comparison('gt', (x, y) => x > y),
  comparison('ge', (x, y) => x >= y),
  comparison('eq', (x, y) => x === y),
  comparison('ne', (x, y) => x !== y),
  folded('and', (x, y) => (x === 0 || y === 0 ? 0 : Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : 1)),
  folded('or', (x, y) => (x === 1 || y === 1 ? 1 : Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : 0)),
]
