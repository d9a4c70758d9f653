import { createHash } from 'node:crypto'
import { MARKET_IDS } from '@stocklab/domain'
import { z } from 'zod'

export const LAKE_TABLES = ['bars', 'instruments', 'listings', 'actions', 'fundamentals', 'indices'] as const
export type LakeTable = (typeof LAKE_TABLES)[number]

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** One immutable Parquet file. `path` is relative to the lake directory, with `/`; `from`/`to` are its date range. */
export const lakeFileSchema = z.object({
  table: z.enum(LAKE_TABLES),
  market: z.enum(MARKET_IDS),
  /** Only bars are split by year. */
  year: z.number().int().nullable(),
  path: z.string(),
  sha256,
  bytes: count,
  rows: count,
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** Names of the sources that rows of this file came from. */
  sources: z.array(z.string()),
})

/** What holds for every row of a market, whatever file it lies in. */
export const marketFactsSchema = z.object({
  prices: z.enum(['raw', 'adjusted']),
  /** `value` was filled as close * volume. */
  valuesEstimated: z.boolean(),
  /** The demo market: not a record of any exchange. */
  madeUp: z.boolean(),
  /** Whether statements come with every line (`all`) or with chosen ones. */
  statements: z.enum(['all', 'selected']),
  /** `bars`: the source had no listing table, so the first and last bar are the listing. */
  listings: z.enum(['source', 'bars']),
})

/** What the quality gates counted; rows of bars unless the name says otherwise. */
export const gateCountsSchema = z.object({
  rowsIn: count,
  rowsKept: count,
  quarantined: count,
  /** Equal rows of one (code, date): one stays. Unequal ones count here too, and the earlier one is quarantined. */
  duplicates: count,
  outOfOrder: count,
  nonPositivePrices: count,
  highBelowLow: count,
  outsideRange: count,
  /** Rows with open = high = low = 0 and no volume, repaired to the close. */
  haltedRepaired: count,
  /** Vendor-adjusted rows whose high or low was widened by a rounding to take in open and close. */
  roundingRepaired: count.default(0),
  /** Reported only: |close/base - 1| above the price limit of the date. */
  beyondLimit: count,
  /** Reported only: sessions inside a code's own first and last bar without a row. */
  calendarGaps: count,
  /** Reported only: sessions of the exchange calendar without any row, and rows on days it was closed. */
  sessionsWithoutRows: count,
  rowsOnClosedDays: count,
  changedNames: count,
  shareJumps: count,
  currencySurprises: count,
  /** Rows that were in the lake already and now hold other values. */
  corrected: count,
  added: count,
})

export const sourceFileSchema = z.object({ name: z.string(), sha256, bytes: count })

export const importReportSchema = z.object({
  /** Fingerprint of the source files and of the options that shape what they become. */
  fingerprint: sha256,
  market: z.enum(MARKET_IDS),
  source: z.string(),
  files: z.array(sourceFileSchema),
  gates: gateCountsSchema,
  /** Rows read from each table beside bars. */
  tables: z.record(z.string(), count),
  quarantine: z.string().nullable(),
  notes: z.array(z.string()),
})

export const manifestSchema = z.object({
  schema: z.literal('stocklab/lake@1'),
  /** SHA-256 over file hashes and market facts: equal content gives an equal version. */
  version: sha256,
  files: z.array(lakeFileSchema),
  markets: z.partialRecord(z.enum(MARKET_IDS), marketFactsSchema),
  imports: z.array(importReportSchema),
})

export type LakeFile = z.infer<typeof lakeFileSchema>
export type MarketFacts = z.infer<typeof marketFactsSchema>
export type GateCounts = z.infer<typeof gateCountsSchema>
export type ImportReport = z.infer<typeof importReportSchema>
export type Manifest = z.infer<typeof manifestSchema>

/** The version of a set of files: independent of their order, of file names and of when they were imported. */
export function computeLakeVersion(files: readonly LakeFile[], markets: Manifest['markets']): string {
  const hash = createHash('sha256')
  const lines = files.map((f) => [f.table, f.market, f.year ?? '', f.sha256].join(' ')).sort()
  for (const line of lines) hash.update(`${line}\n`)
  for (const id of MARKET_IDS) {
    const facts = markets[id]
    if (!facts) continue
    const { prices, valuesEstimated, madeUp, statements, listings } = facts
    hash.update(`${id} ${prices} ${valuesEstimated} ${madeUp} ${statements} ${listings}\n`)
  }
  return hash.digest('hex')
}
