/**
 * What makes a careless backtest look better, or worse, than it could have been. A set of them is a number: bit k set
 * means that the run is made with `BIASES[k]`, so 0 is the run as specified and ALL_BIASES the naive one.
 */
export const BIASES = ['survivorship', 'look_ahead', 'restatement', 'limits_and_halts', 'costs'] as const
export type Bias = (typeof BIASES)[number]
export type BiasSet = number

export const ALL_BIASES: BiasSet = 2 ** BIASES.length - 1

export function biasSet(biases: readonly Bias[]): BiasSet {
  return biases.reduce((set, bias) => set | (1 << BIASES.indexOf(bias)), 0)
}

export function hasBias(set: BiasSet, bias: Bias): boolean {
  return (set & (1 << BIASES.indexOf(bias))) !== 0
}
