import type { SeriesKernel } from '../kernel.js'
import { blockShift } from './window-sums.kernel.js'

const NOISE = 1e-12

interface PairSums {
  t: number
  /** Shifted sums: x, y, x², y², xy; and the shifts. */
  sx: number
  sy: number
  sxx: number
  syy: number
  sxy: number
  shiftX: number
  shiftY: number
}

/** Visits every full window of n pairs; sums are joined of block tails and heads, as for one series. */
function visitPairs(
  x: Float64Array,
  y: Float64Array,
  n: number,
  length: number,
  visit: (sums: PairSums) => void,
): void {
  const tails = new Float64Array(5 * (n + 1))
  const sums: PairSums = { t: 0, sx: 0, sy: 0, sxx: 0, syy: 0, sxy: 0, shiftX: 0, shiftY: 0 }
  for (let start = 0; start < length; start += n) {
    sums.shiftX = blockShift(x, start)
    sums.shiftY = blockShift(y, start)
    if (start > 0) fillTails(x, y, start, n, sums, tails)
    const end = Math.min(start + n, length)
    let [hx, hy, hxx, hyy, hxy] = [0, 0, 0, 0, 0]
    for (let t = start, a = 5; t < end; t++, a += 5) {
      const dx = x[t] - sums.shiftX
      const dy = y[t] - sums.shiftY
      hx += dx
      hy += dy
      hxx += dx * dx
      hyy += dy * dy
      hxy += dx * dy
      if (t < n - 1) continue
      sums.t = t
      sums.sx = tails[a] + hx
      sums.sy = tails[a + 1] + hy
      sums.sxx = tails[a + 2] + hxx
      sums.syy = tails[a + 3] + hyy
      sums.sxy = tails[a + 4] + hxy
      visit(sums)
    }
  }
}

function fillTails(
  x: Float64Array,
  y: Float64Array,
  start: number,
  n: number,
  { shiftX, shiftY }: PairSums,
  tails: Float64Array,
): void {
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0]
  for (let p = n - 1; p > 0; p--) {
    const dx = x[start - n + p] - shiftX
    const dy = y[start - n + p] - shiftY
    sx += dx
    sy += dy
    sxx += dx * dx
    syy += dy * dy
    sxy += dx * dy
    tails[5 * p] = sx
    tails[5 * p + 1] = sy
    tails[5 * p + 2] = sxx
    tails[5 * p + 3] = syy
    tails[5 * p + 4] = sxy
  }
}

/** Sum of squared deviations, or 0 where it is the rounding of a frozen series. */
function deviations(s: number, ss: number, shift: number, n: number): number {
  const m = ss - s * s * (1 / n)
  return m > NOISE * NOISE * n * (shift * shift + ss) ? m : 0
}

function pairKernel(name: string, value: (sums: PairSums, n: number) => number): SeriesKernel {
  return {
    name,
    lookback: (params) => params[0] - 1,
    run(inputs, params, out) {
      const n = params[0]
      out.fill(Number.NaN)
      visitPairs(inputs[0], inputs[1], n, out.length, (sums) => {
        const result = value(sums, n)
        out[sums.t] = result - result === 0 ? result : Number.NaN
      })
    },
  }
}

/** Sample correlation of the window's pairs; missing where one side does not vary. */
const corr = pairKernel('corr', ({ sx, sy, sxx, syy, sxy, shiftX, shiftY }, n) => {
  const xx = deviations(sx, sxx, shiftX, n)
  const yy = deviations(sy, syy, shiftY, n)
  return xx > 0 && yy > 0
    ? Math.max(-1, Math.min(1, (sxy - (sx * sy) / n) / (Math.sqrt(xx) * Math.sqrt(yy))))
    : Number.NaN
})

/** COV(x, y) / VAR(y); missing where y does not vary. */
const beta = pairKernel('beta', ({ sx, sy, syy, sxy, shiftY }, n) => {
  const yy = deviations(sy, syy, shiftY, n)
  return yy > 0 ? (sxy - sx * sy * (1 / n)) / yy : Number.NaN
})

export const pairKernels: readonly SeriesKernel[] = [corr, beta]
