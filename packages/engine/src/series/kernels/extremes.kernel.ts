import type { SeriesKernel } from '../kernel.js'

const window = (params: readonly number[]): number => params[0] - 1

/** Keeps the best where x is missing or equal, which Math.max does not. */
function larger(best: number, x: number): number {
  if (best < x) return x
  return best
}

/**
 * Largest of the window by block heads and tails (van Herk), or smallest as the largest of the negated cells. How many
 * cells in a row are present tells which windows are complete.
 */
function extreme(name: string, sign: 1 | -1): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      const x = inputs[0]
      const n = params[0]
      const length = out.length
      const tail = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY)
      let complete = 0
      for (let start = 0; start < length; start += n) {
        const end = Math.min(start + n, length)
        let head = Number.NEGATIVE_INFINITY
        for (let t = start, a = 1; t < end; t++, a++) {
          const now = sign * x[t]
          head = larger(head, now)
          complete = Number.isNaN(now) ? 0 : complete + 1
          out[t] = complete < n ? Number.NaN : sign * larger(tail[a], head)
        }
        if (end - start < n) break
        for (let p = n - 1, best = Number.NEGATIVE_INFINITY; p >= 0; p--) {
          best = larger(best, sign * x[start + p])
          tail[p] = best
        }
      }
    },
  }
}

/** Sessions since the latest extreme of the window; 0 = today. */
function sinceExtreme(name: string, beats: (x: number, y: number) => boolean): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      const x = inputs[0]
      const n = params[0]
      let complete = 0
      let best = -1
      for (let t = 0; t < out.length; t++) {
        if (Number.isNaN(x[t])) {
          complete = 0
          best = -1
          out[t] = Number.NaN
          continue
        }
        complete++
        if (best >= 0 && best > t - n) best = beats(x[best], x[t]) ? best : t
        else best = latestExtreme(x, Math.max(t - n + 1, t - complete + 1), t, beats)
        out[t] = complete >= n ? t - best : Number.NaN
      }
    },
  }
}

function latestExtreme(x: Float64Array, from: number, to: number, beats: (x: number, y: number) => boolean): number {
  let best = to
  for (let s = to - 1; s >= from; s--) if (beats(x[s], x[best])) best = s
  return best
}

export const extremeKernels: readonly SeriesKernel[] = [
  extreme('highest', 1),
  extreme('lowest', -1),
  sinceExtreme('argmax', (x, y) => x > y),
  sinceExtreme('argmin', (x, y) => x < y),
]
