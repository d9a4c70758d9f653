import type { SeriesKernel } from '../../series/kernel.js'

type Emit = (t: number, line: number, signal: number) => void

/**
 * Both averages are first defined on bar slow-1 (the fast one seeded with the mean of its last `fast` bars there), the
 * signal is seeded with the mean of the first `signal` lines, and all outputs start with it. Days without a row are
 * passed over.
 */
function walkMacd(close: Float64Array, params: readonly number[], emit: Emit): void {
  const [fast, slow, signal] = params as [number, number, number]
  let [quick, steady, average] = [0, 0, 0]
  let bar = -1
  for (let t = 0; t < close.length; t++) {
    const x = close[t]!
    if (Number.isNaN(x)) continue
    bar++
    if (bar >= slow) {
      quick += (x - quick) * (2 / (fast + 1))
      steady += (x - steady) * (2 / (slow + 1))
    } else {
      steady += x / slow
      if (bar >= slow - fast) quick += x / fast
    }
    if (bar < slow - 1) continue
    const line = quick - steady
    const seeded = bar - slow + 1
    if (seeded < signal) average += line / signal
    else average += (line - average) * (2 / (signal + 1))
    if (seeded >= signal - 1) emit(t, line, average)
  }
}

function macdKernel(name: string, pick: (line: number, signal: number) => number): SeriesKernel {
  return {
    name,
    lookback: () => Number.POSITIVE_INFINITY,
    run(inputs, params, out) {
      out.fill(Number.NaN)
      walkMacd(inputs[0]!, params, (t, line, signal) => {
        out[t] = pick(line, signal)
      })
    },
  }
}

/** Input close; parameters fast, slow, signal. */
export const macdLine = macdKernel('macd_line', (line) => line)
export const macdSignal = macdKernel('macd_signal', (_line, signal) => signal)
