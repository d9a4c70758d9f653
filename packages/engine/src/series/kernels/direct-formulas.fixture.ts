/** The value of a kernel at t by its plain definition, two passes, from the whole series. NaN = missing. */
export type DirectFormula = (
  inputs: readonly (readonly number[])[],
  t: number,
  params: readonly number[],
) => number | Scaled

/** A value that may cancel towards 0, with the size against which its digits count. */
export interface Scaled {
  readonly value: number
  readonly size: number
}

const { NaN: missing } = Number

/** The last n cells as far as they exist and none is missing, else null. */
function complete(x: readonly number[], t: number, n: number): number[] | null {
  const cells = x.slice(Math.max(0, t - n + 1), t + 1)
  return cells.length === n && !cells.some(Number.isNaN) ? cells : null
}

const total = (x: readonly number[]): number => x.reduce((sum, cell) => sum + cell, 0)
const mean = (x: readonly number[]): number => x[0]! + total(x.map((cell) => cell - x[0]!)) / x.length
const power = (x: readonly number[], k: number): number => {
  const shifted = x.map((cell) => cell - x[0]!)
  const middle = total(shifted) / x.length
  return total(shifted.map((cell) => (cell - middle) ** k))
}

function windowed(value: (cells: number[], params: readonly number[]) => number | Scaled, place = 0): DirectFormula {
  return ([x], t, params) => {
    const cells = complete(x!, t, params[place]!)
    return cells === null ? missing : value(cells, params)
  }
}

function comoment(x: readonly number[], y: readonly number[]): number {
  const [dx, dy] = [x.map((cell) => cell - x[0]!), y.map((cell) => cell - y[0]!)]
  const [mx, my] = [total(dx) / dx.length, total(dy) / dy.length]
  return total(dx.map((cell, k) => (cell - mx) * (dy[k]! - my)))
}

function paired(value: (x: number[], y: number[]) => number | Scaled): DirectFormula {
  return ([x, y], t, [n]) => {
    const [a, b] = [complete(x!, t, n!), complete(y!, t, n!)]
    return a === null || b === null ? missing : value(a, b)
  }
}

const ranks = (x: readonly number[]): number[] => x.map((_, k) => k)
const sinceLatest = (x: readonly number[], best: number): number => x.length - 1 - x.lastIndexOf(best)

/** Sums and moments, ordered windows and fits. */
export const windowFormulas: Readonly<Record<string, DirectFormula>> = {
  sum: windowed((x) => ({ value: total(x), size: Math.max(...x.map(Math.abs)) })),
  sma: windowed((x) => ({ value: mean(x), size: Math.max(...x.map(Math.abs)) })),
  var: windowed((x) => power(x, 2) / (x.length - 1)),
  std: windowed((x) => Math.sqrt(power(x, 2) / (x.length - 1))),
  std0: windowed((x) => Math.sqrt(power(x, 2) / x.length)),
  skew: windowed((x) => ({ value: power(x, 3) / x.length / (power(x, 2) / x.length) ** 1.5, size: 1 })),
  kurtosis: windowed((x) => power(x, 4) / x.length / (power(x, 2) / x.length) ** 2),
  mean_abs_dev: windowed((x) => total(x.map((cell) => Math.abs(cell - mean(x)))) / x.length),
  highest: windowed((x) => Math.max(...x)),
  lowest: windowed((x) => Math.min(...x)),
  argmax: windowed((x) => sinceLatest(x, Math.max(...x))),
  argmin: windowed((x) => sinceLatest(x, Math.min(...x))),
  ts_rank: windowed((x) => {
    const now = x.at(-1)!
    const [below, equal] = [x.filter((cell) => cell < now).length, x.filter((cell) => cell === now).length - 1]
    return x.length === 1 ? 0.5 : (below + equal / 2) / (x.length - 1)
  }),
  quantile7: windowed((x, [p]) => {
    const sorted = [...x].sort((a, b) => a - b)
    const at = (sorted.length - 1) * p!
    const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
    return low + (high - low) * (at - Math.floor(at))
  }, 1),
  slope: windowed((x) => ({
    value: comoment(ranks(x), x) / power(ranks(x), 2),
    size: Math.sqrt(power(x, 2) / power(ranks(x), 2)),
  })),
  ols_r2: windowed((x) => ({ value: comoment(ranks(x), x) ** 2 / (power(ranks(x), 2) * power(x, 2)), size: 1 })),
  decay: windowed((x) => ({
    value: total(x.map((cell, k) => cell * (k + 1))) / total(x.map((_, k) => k + 1)),
    size: Math.max(...x.map(Math.abs)),
  })),
  corr: paired((x, y) => ({ value: comoment(x, y) / Math.sqrt(power(x, 2)) / Math.sqrt(power(y, 2)), size: 1 })),
  beta: paired((x, y) => ({ value: comoment(x, y) / power(y, 2), size: Math.sqrt(power(x, 2) / power(y, 2)) })),
}

/** Mean of the first n present cells, then `next`; missing where today is. */
function seeded(next: (before: number, x: number, n: number) => number): DirectFormula {
  return ([x], t, [n]) => {
    const present = x!.slice(0, t + 1).filter((cell) => !Number.isNaN(cell))
    if (Number.isNaN(x![t]!) || present.length < n!) return missing
    const seed = total(present.slice(0, n)) / n!
    const size = Math.max(...present.map(Math.abs))
    return { value: present.slice(n).reduce((before, cell) => next(before, cell, n!), seed), size }
  }
}

/** One earlier session, the whole past, and counted conditions. */
export const pastFormulas: Readonly<Record<string, DirectFormula>> = {
  lag: ([x], t, [n]) => x![t - n!] ?? missing,
  delta: ([x], t, [n]) => x![t]! - (x![t - n!] ?? missing),
  change: ([x], t, [n]) => x![t]! / (x![t - n!] ?? missing) - 1,
  ema: seeded((before, x, n) => before + (2 / (n + 1)) * (x - before)),
  wilder: seeded((before, x, n) => before + (x - before) / n),
  since: ([c], t) => {
    const back = c!.slice(0, t + 1).reverse()
    const days = back.indexOf(1)
    return days < 0 || back.slice(0, days).some(Number.isNaN) ? missing : days
  },
  count: ([c], t, [n]) => {
    const cells = complete(c!, t, n!)
    return cells === null ? missing : total(cells)
  },
  any: ([c], t, [n]) => {
    if (c!.slice(Math.max(0, t - n! + 1), t + 1).includes(1)) return 1
    return complete(c!, t, n!) === null ? missing : 0
  },
  all: ([c], t, [n]) => {
    if (c!.slice(Math.max(0, t - n! + 1), t + 1).includes(0)) return 0
    return complete(c!, t, n!) === null ? missing : 1
  },
}
