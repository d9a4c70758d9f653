import type { SimulationInput } from './input.js'

/** What a reader must know before believing the numbers: one plain sentence each. */
export function caveats({ panel, document }: SimulationInput, benchmark: readonly (number | null)[]): string[] {
  const warnings: string[] = []
  if (panel.madeUp) warnings.push('The market is made up: these numbers say nothing about a real one.')
  if (panel.prices === 'adjusted') {
    warnings.push('Prices are vendor-adjusted: tick rounding, price limits and market values are off in this run.')
  }
  if (document.execution.price === 'vwap' && panel.valuesEstimated) {
    warnings.push('Traded values are estimated as close * volume, so vwap fills happen at the close.')
  } else if (document.execution.price === 'vwap' && panel.prices === 'adjusted') {
    warnings.push('Vendor-adjusted prices with vwap fills: value / volume may be on another basis than the prices.')
  }
  const name = document.benchmark
  if (name !== null && benchmark.every((row) => row === null)) {
    warnings.push(`The data have no row of the benchmark ${name} in this period.`)
  } else if (name !== null && benchmark[0] === null) {
    warnings.push(`The benchmark ${name} has no row on the first day; it is rebased on its first row instead.`)
  }
  return warnings
}
