import type { SeriesKernel } from '../kernel.js'

const fromFirstBar = (): number => Number.POSITIVE_INFINITY

/** Seeded with the mean of the first n present cells; a missing cell is passed over and gives a missing value. */
function recursive(name: string, next: (before: number, x: number, n: number) => number): SeriesKernel {
  return {
    name,
    lookback: fromFirstBar,
    run(inputs, params, out) {
      const x = inputs[0]
      const n = params[0]
      let count = 0
      let state = 0
      for (let t = 0; t < out.length; t++) {
        const now = x[t]
        if (Number.isNaN(now)) {
          out[t] = Number.NaN
          continue
        }
        count++
        if (count < n) state += now
        else if (count === n) state = (state + now) / n
        else state = next(state, now, n)
        out[t] = count >= n ? state : Number.NaN
      }
    },
  }
}

/** On-balance volume from the first stored bar. Inputs close, volume. */
const obv: SeriesKernel = {
  name: 'obv',
  lookback: fromFirstBar,
  run(inputs, _params, out) {
    const [close, volume] = inputs
    let before = Number.NaN
    let level = 0
    for (let t = 0; t < out.length; t++) {
      const now = close[t]
      const traded = volume[t]
      if (Number.isNaN(now) || Number.isNaN(traded)) {
        out[t] = Number.NaN
        continue
      }
      level += Number.isNaN(before) || now > before ? traded : now < before ? -traded : 0
      before = now
      out[t] = level
    }
  },
}

/** Sessions since the condition was last true, 0 = today; missing before, and while what came since is not known. */
const since: SeriesKernel = {
  name: 'since',
  lookback: fromFirstBar,
  run(inputs, _params, out) {
    const c = inputs[0]
    let days = Number.NaN
    for (let t = 0; t < out.length; t++) {
      days = c[t] === 1 ? 0 : c[t] === 0 ? days + 1 : Number.NaN
      out[t] = days
    }
  },
}

/** Values that run from the first stored bar. */
export const recursiveKernels: readonly SeriesKernel[] = [
  recursive('ema', (before, x, n) => (x - before) * (2 / (n + 1)) + before),
  recursive('wilder', (before, x, n) => (x - before) * (1 / n) + before),
  obv,
  since,
]
