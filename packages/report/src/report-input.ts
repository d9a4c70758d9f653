import type { DecisionRow, RunResult } from '@stocklab/engine'

/** What the report says of a stock; `sector` null = not classified. */
export interface ReportInstrument {
  readonly name: string
  readonly nameEn: string | null
  readonly sector: string | null
  readonly board: string
}

export interface PricePoint {
  readonly date: string
  readonly close: number
}

/** Closes of a code over [from, to], all on one basis (splits taken out), oldest first. */
export type PriceSeries = (code: string, from: string, to: string) => readonly PricePoint[]

export interface ReportInput {
  readonly result: RunResult
  readonly decisions: readonly DecisionRow[]
  readonly instruments: ReadonlyMap<string, ReportInstrument>
  /** Without it the best and worst trades are listed without charts. */
  readonly priceSeries?: PriceSeries
}

/** What of a run is drawn: it is known before the run is judged. */
export interface DrawnRun extends Pick<RunResult, 'daily' | 'fills' | 'trades'> {
  readonly manifest: Pick<RunResult['manifest'], 'market'>
}

/** All that the sections with drawings show. */
export interface DrawnInput extends Pick<ReportInput, 'instruments' | 'priceSeries'> {
  readonly result: DrawnRun
}
