import type { SeriesKernel } from '../kernel.js'

const window = (params: readonly number[]): number => params[0] - 1

/** These keep the best where x is missing, which Math.max and Math.min do not. */
function larger(best: number, x: number): number {
  if (best < x) return x
  return best
}

function smaller(best: number, x: number): number {
  if (x < best) return x
  return best
}

/** Largest or smallest of the window by block heads and tails (van Herk). */
function extreme(name: string, pick: (best: number, x: number) => number, neutral: number): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      const x = inputs[0]
      const n = params[0]
      const length = out.length
      const tail = new Float64Array(n + 1).fill(neutral)
      let complete = 0
      for (let start = 0; start < length; start += n) {
        const end = Math.min(start + n, length)
        let head = neutral
        for (let t = start, a = 1; t < end; t++, a++) {
          head = pick(head, x[t])
          complete = Number.isNaN(x[t]) ? 0 : complete + 1
          out[t] = complete >= n ? pick(tail[a], head) : Number.NaN
        }
        if (end - start < n) break
        for (let p = n - 1, best = neutral; p >= 0; p--) {
          best = pick(best, x[start + p])
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
  extreme('highest', larger, Number.NEGATIVE_INFINITY),
  extreme('lowest', smaller, Number.POSITIVE_INFINITY),
  sinceExtreme('argmax', (x, y) => x > y),
  sinceExtreme('argmin', (x, y) => x < y),
]
