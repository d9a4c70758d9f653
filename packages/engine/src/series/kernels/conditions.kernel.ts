import type { SeriesKernel } from '../kernel.js'

const window = (params: readonly number[]): number => params[0] - 1

/** Tells a window by how many of its cells are true and how many are missing; cells before the first are missing. */
function counted(name: string, judge: (trues: number, missing: number, n: number) => number): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      const c = inputs[0]
      const n = params[0]
      let trues = 0
      let missing = n
      for (let t = 0; t < out.length; t++) {
        const gone = t >= n ? c[t - n] : Number.NaN
        if (gone === 1) trues--
        else if (Number.isNaN(gone)) missing--
        if (c[t] === 1) trues++
        else if (Number.isNaN(c[t])) missing++
        out[t] = judge(trues, missing, n)
      }
    },
  }
}

/** Conditions over the last `params[0]` sessions. One missing makes `count` missing; any and all are three-valued. */
export const conditionKernels: readonly SeriesKernel[] = [
  counted('count', (trues, missing) => (missing > 0 ? Number.NaN : trues)),
  counted('any', (trues, missing) => (trues > 0 ? 1 : missing > 0 ? Number.NaN : 0)),
  counted('all', (trues, missing, n) => (trues + missing < n ? 0 : missing > 0 ? Number.NaN : 1)),
]
