import type { SeriesKernel } from '../kernel.js'

function lagged(name: string, cell: (now: number, then: number) => number): SeriesKernel {
  return {
    name,
    lookback: (params) => params[0],
    run(inputs, params, out) {
      const x = inputs[0]
      const n = params[0]
      const gap = Math.min(n, out.length)
      out.fill(Number.NaN, 0, gap)
      for (let t = gap; t < out.length; t++) out[t] = cell(x[t], x[t - n])
    },
  }
}

/** a stands above b today and did not on the day before; three-valued. */
function crossing(name: string, above: (x: number, y: number) => boolean): SeriesKernel {
  return {
    name,
    lookback: () => 1,
    run(inputs, _params, out) {
      const [a, b] = inputs
      for (let t = 0; t < out.length; t++) {
        const isToday = truth(a[t], b[t], above)
        const wasBefore = t === 0 ? Number.NaN : truth(a[t - 1], b[t - 1], above)
        out[t] = isToday === 0 || wasBefore === 1 ? 0 : isToday === 1 && wasBefore === 0 ? 1 : Number.NaN
      }
    },
  }
}

function truth(x: number, y: number, holds: (x: number, y: number) => boolean): number {
  return Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : holds(x, y) ? 1 : 0
}

/** Functions of today and one earlier session; `params[0]` sessions back. */
export const laggedKernels: readonly SeriesKernel[] = [
  lagged('lag', (_now, then) => then),
  lagged('delta', (now, then) => {
    const difference = now - then
    return difference - difference === 0 ? difference : Number.NaN
  }),
  lagged('change', (now, then) => {
    const ratio = now / then
    return ratio - ratio === 0 ? ratio - 1 : Number.NaN
  }),
  crossing('crosses_above', (x, y) => x > y),
  crossing('crosses_below', (x, y) => x < y),
]
