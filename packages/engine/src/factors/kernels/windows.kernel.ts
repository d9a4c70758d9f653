import type { SeriesKernel } from '../../series/kernel.js'

/** Of every cell how many there are up to it since the last gap of any input. */
function completeCells(inputs: readonly Float64Array[], length: number): Int32Array {
  const complete = new Int32Array(length).fill(1)
  for (const input of inputs) for (let t = 0; t < length; t++) if (Number.isNaN(input[t]!)) complete[t] = 0
  for (let t = 1; t < length; t++) if (complete[t]! > 0) complete[t]! += complete[t - 1]!
  return complete
}

/** Sums that run side by side: each adds up in its own order, and none waits for another. */
export const LANES = 4

/** Mean of |return| / money traded over the traded days of the window. Inputs return, value; parameters n, minimum. */
export const amihud: SeriesKernel = {
  name: 'amihud',
  lookback: (params) => params[0]! - 1,
  run(inputs, params, out) {
    const [ret, value] = inputs as [Float64Array, Float64Array]
    const [n, minimum] = params as [number, number]
    const complete = completeCells(inputs, out.length)
    // A day without trades adds nothing, and the sum of what is at or above 0 keeps its bits when 0 is added.
    const each = new Float64Array(out.length + LANES)
    const traded = new Int32Array(out.length + 1)
    for (let t = 0; t < out.length; t++) {
      const isTraded = value[t]! > 0
      each[t] = isTraded ? Math.abs(ret[t]!) / value[t]! : 0
      traded[t + 1] = traded[t]! + (isTraded ? 1 : 0)
    }
    const sums = new Float64Array(LANES)
    for (let first = 0; first < out.length; first += LANES) {
      sumLanes(each, first, n, sums)
      for (let lane = 0, t = first; lane < LANES && t < out.length; lane++, t++) {
        const count = complete[t]! >= n ? traded[t + 1]! - traded[t + 1 - n]! : 0
        const x = count >= minimum && count > 0 ? sums[lane]! / count : Number.NaN
        out[t] = Number.isFinite(x) ? x : Number.NaN
      }
    }
  },
}

/** Sums of the n cells that end at `first` and at each of the three after it, each from its oldest cell on. */
export function sumLanes(x: Float64Array, first: number, n: number, sums: Float64Array): void {
  const from = first - n + 1
  if (from < 0) {
    for (let lane = 0; lane < LANES; lane++) {
      let sum = 0
      for (let s = Math.max(0, from + lane); s <= first + lane; s++) sum += x[s]!
      sums[lane] = sum
    }
    return
  }
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let s = from; s <= first; s++) {
    a += x[s]!
    b += x[s + 1]!
    c += x[s + 2]!
    d += x[s + 3]!
  }
  sums[0] = a
  sums[1] = b
  sums[2] = c
  sums[3] = d
}

/** x as it is from the stored bar of index `params[0]` on. Inputs: x, close. */
export const fromBar: SeriesKernel = {
  name: 'from_bar',
  lookback: (params) => 2 * params[0]!,
  run(inputs, params, out) {
    const [x, close] = inputs as [Float64Array, Float64Array]
    let bar = -1
    for (let t = 0; t < out.length; t++) {
      if (!Number.isNaN(close[t]!)) bar++
      out[t] = bar >= params[0]! ? x[t]! : Number.NaN
    }
  },
}
