import type { Database, StoredRun } from '@stocklab/platform'
import type { RunTableName } from '@stocklab/protocol'
import type { WhyAnswer } from '@stocklab/studies'

/** What takes long about a stored run, away from the thread that answers requests. */
export interface RunStudies {
  /** The report as one HTML page. */
  report(run: StoredRun): Promise<string>
  /** What the run knew of one code at one close, and what it did about it. */
  why(run: StoredRun, code: string, date: string): Promise<WhyAnswer>
  /** A table as a file of that format. */
  table(table: RunTable): Promise<Uint8Array>
}

export interface RunTable {
  readonly name: RunTableName
  readonly format: 'csv' | 'parquet' | 'json'
  readonly rows: readonly object[]
}

export interface RunPorts {
  readonly database: Database
  readonly studies: RunStudies
}
