import {
  allocateResults,
  type Panel,
  type ResultPanels,
  resultForm,
  type SeriesProgram,
  type SimdModule,
} from '@stocklab/engine'

/** The panels of results, lent out and taken back. */
export interface ResultStore {
  /** Panels for a run's results: those of an earlier run of the same form that came back whole, or new ones. */
  lend(panel: Panel, program: SeriesProgram): ResultPanels
  /** Panels that did not come from here are left alone. */
  giveBack(panels: readonly Float64Array[]): void
}

interface Loan {
  readonly form: string
  readonly results: ResultPanels
  readonly missing: Set<Float64Array>
}

export function createResultStore(simd: SimdModule | null, threads: number): ResultStore {
  const idle: Loan[] = []
  /** Knows a loan only as long as somebody holds one of its panels. */
  const loans = new WeakMap<Float64Array, Loan>()
  return {
    lend(panel, program) {
      const form = resultForm(panel, program, threads)
      const at = idle.findIndex((loan) => loan.form === form)
      const results = at < 0 ? allocateResults(simd, panel, program, threads) : (idle.splice(at, 1)[0] as Loan).results
      const loan = { form, results, missing: new Set(results.outputs) }
      for (const output of results.outputs) loans.set(output, loan)
      return results
    },
    giveBack(panels) {
      for (const panel of panels) {
        const loan = loans.get(panel)
        loans.delete(panel)
        if (loan?.missing.delete(panel) && loan.missing.size === 0) idle.push(loan)
      }
    },
  }
}
