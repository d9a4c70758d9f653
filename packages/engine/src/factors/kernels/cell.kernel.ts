import type { SeriesKernel } from '../../series/kernel.js'

/** A size below this share of the largest value it was made from is rounding noise. */
export const NOISE = 1e-12

/** Returns nearer to zero than this are the rounding of an unmoved price brought to another basis. */
const RETURN_NOISE = 1e-15

function cellKernel(name: string, cell: (x: number, y: number) => number): SeriesKernel {
  return {
    name,
    lookback: () => 0,
    run(inputs, _params, out) {
      const x = inputs[0]!
      const y = inputs[1] ?? x
      for (let t = 0; t < out.length; t++) out[t] = cell(x[t]!, y[t]!)
    },
  }
}

/** x where it is above zero, else missing. */
export const positive = cellKernel('positive', (x) => (x > 0 ? x : Number.NaN))

/** x where it is above 1e-12 of `size`, else missing. */
export const spread = cellKernel('spread', (x, size) => (x > NOISE * Math.abs(size) ? x : Number.NaN))

export const snapToZero = cellKernel('snap_to_zero', (x) => (Math.abs(x) < RETURN_NOISE ? 0 : x))

/** Shares in free float; missing where it is unknown or negative (more locked than listed). */
export const freeFloat = cellKernel('free_float', (shares, float) => (float >= 0 && shares > 0 ? float : Number.NaN))

/** Mean of the inputs that are present; missing where fewer than `params[0]` are. */
export const meanOfPresent: SeriesKernel = {
  name: 'mean_of_present',
  lookback: () => 0,
  run(inputs, params, out) {
    const needed = params[0]!
    const counts = new Uint16Array(out.length)
    out.fill(0)
    // Input by input: each cell still adds up in the order of the inputs.
    for (const input of inputs) {
      for (let t = 0; t < out.length; t++) {
        const x = input[t]!
        if (Number.isNaN(x)) continue
        out[t]! += x
        counts[t]!++
      }
    }
    for (let t = 0; t < out.length; t++) out[t] = counts[t]! >= needed ? out[t]! / counts[t]! : Number.NaN
  },
}

/** How many conditions hold from the first on, before one that does not or is missing; missing where the first is. */
export const leadingRun: SeriesKernel = {
  name: 'leading_run',
  lookback: () => 0,
  run(inputs, _params, out) {
    for (let t = 0; t < out.length; t++) {
      let count = 0
      while (count < inputs.length && inputs[count]![t] === 1) count++
      out[t] = Number.isNaN(inputs[0]![t]!) ? Number.NaN : count
    }
  },
}
