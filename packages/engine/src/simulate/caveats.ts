import type { SimulationInput } from './input.js'
import type { SimulationState } from './state.js'

const SHOWN_CODES = 10

/** What a reader must know before believing the numbers: one plain sentence each. */
export function caveats({ panel, document }: SimulationInput, benchmark: readonly (number | null)[]): string[] {
  const warnings: string[] = []
  if (panel.madeUp) warnings.push('The market is made up: these numbers say nothing about a real one.')
  if (panel.prices === 'adjusted') {
    warnings.push('Prices are vendor-adjusted: tick rounding, price limits and market values are off in this run.')
  }
  // Traded values are in a panel only where an expression or the fill price reads them.
  if (panel.valuesEstimated && panel.columns.value !== undefined) {
    const sentence = 'Traded values, which this run reads, are estimated as close * volume'
    const reachesFills = document.execution.price === 'vwap'
    warnings.push(reachesFills ? `${sentence}, so vwap fills happen at the close.` : `${sentence}.`)
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

/** Buys that no ranking chose: a missing value ranks last but still ranks, which a strategy may not have meant. */
export function unrankedNotes({ decisions }: Pick<SimulationState, 'decisions'>): string[] {
  const buys = decisions.reduce((sum, row) => sum + row.unranked_buys, 0)
  if (buys === 0) return []
  const days = decisions.filter((row) => row.unranked_buys > 0).length
  return [
    `${buys} buys on ${days} decision days had no value to rank by, so the code decided; leave such stocks out with entry.where, for example "not is_missing(…)".`,
  ]
}

/** Why an account did nothing, and which named codes the data do not know: silence would look like a result. */
export function emptyRunNotes(
  { panel, document }: SimulationInput,
  state: Pick<SimulationState, 'decisions' | 'fills'>,
) {
  const notes: string[] = []
  const known = new Set(panel.instruments.map(({ code }) => code))
  const absent = document.universe.codes.include.filter((code) => !known.has(code))
  if (absent.length > 0) {
    const shown = absent.slice(0, SHOWN_CODES).join(', ')
    const more = absent.length > SHOWN_CODES ? ` and ${absent.length - SHOWN_CODES} more` : ''
    notes.push(`universe.codes.include: the data of this period have no ${shown}${more}.`)
  }
  if (state.fills.length > 0) return notes
  const days = state.decisions.filter(({ candidates }) => candidates > 0).length
  if (days === 0) notes.push('No instrument passed the universe and entry conditions on any day: all stayed in cash.')
  else notes.push(`Instruments passed on ${days} decision days, yet no order was filled: all stayed in cash.`)
  return notes
}
