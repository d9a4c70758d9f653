/** Spans of a row: one quarter, cumulative within the fiscal year, the whole year, a balance at period end. */
export const STATEMENT_SPANS = ['Q', 'YTD', 'FY', 'AT'] as const

/**
 * Every filed row of the loaded instruments as columns, whatever day it became known: the reader of a day takes those
 * with `availableFrom` up to it. Rows ascend by (instrument, availableFrom); all arrays lie in shared memory.
 */
export interface StatementTable {
  /** N + 1 offsets: the rows of instrument i are [start[i], start[i + 1]). */
  readonly start: Int32Array
  /** Calendar quarter in which the fiscal period ends: 4 * year + quarter - 1. */
  readonly period: Int32Array
  /** Index into STATEMENT_SPANS. */
  readonly span: Uint8Array
  /** Index into STATEMENT_ITEMS. */
  readonly item: Uint8Array
  /** In units of the company's currency, not thousands. */
  readonly value: Float64Array
  /** 1 = consolidated. */
  readonly consolidated: Uint8Array
  /** Epoch day from which a decision may use the row. */
  readonly availableFrom: Int32Array
  /** 1 where `availableFrom` was derived from the filing deadline, because no receipt is known. */
  readonly estimated: Uint8Array
  /** Whether the sources deliver every line of a statement, so that an absent debt line is 0. */
  readonly complete: boolean
}
