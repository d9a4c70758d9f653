import type { SeriesKernel } from '../kernel.js'

const window = (params: readonly number[]): number => params[0] - 1

/** Largest or smallest of the window by block heads and tails (van Herk); NaN spreads to exactly its windows. */
function extreme(name: string, pick: (x: number, y: number) => number, neutral: number): SeriesKernel {
  return {
    name,
    lookback: window,
    run(inputs, params, out) {
      const x = inputs[0]
      const n = params[0]
      const length = out.length
      const tail = new Float64Array(n + 1).fill(neutral)
      for (let start = 0; start < length; start += n) {
        const end = Math.min(start + n, length)
        let head = neutral
        for (let t = start, a = 1; t < end; t++, a++) {
          head = pick(head, x[t])
          out[t] = pick(tail[a], head)
        }
        if (end - start < n) break
        tail[n] = neutral
        for (let p = n - 1, best = neutral; p >= 0; p--) {
          best = pick(best, x[start + p])
          tail[p] = best
        }
      }
      out.fill(Number.NaN, 0, Math.min(n - 1, length))
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
  extreme('highest', Math.max, Number.NEGATIVE_INFINITY),
  extreme('lowest', Math.min, Number.POSITIVE_INFINITY),
  sinceExtreme('argmax', (x, y) => x > y),
  sinceExtreme('argmin', (x, y) => x < y),
]
