/** Parameters to try a kernel with whose window is n; others read n alone. */
const PARAMS: Readonly<Record<string, (n: number) => readonly number[]>> = {
  macd_line: (n) => [n, 2 * n, 3],
  macd_signal: (n) => [n, 2 * n, 3],
  corwin_schultz: (n) => [n, n >> 1],
  amihud: (n) => [n, n >> 1],
  downside_beta: (n) => [n, n >> 2],
  median_of_present: (n) => [n, Math.ceil(n / 2)],
  quantile7: (n) => [n % 2 === 0 ? 0.05 : 0.7, n],
}

export function paramsToTry(kernel: string, n: number): readonly number[] {
  return PARAMS[kernel]?.(n) ?? [n]
}
