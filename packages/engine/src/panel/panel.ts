import type { CorporateAction, EpochDay, Instrument, MarketId, PriceBasis } from '@stocklab/domain'
import type { StatementTable } from '../statements/statement-table.js'

/** Stored columns of bars, as traded. */
export const BAR_COLUMNS = ['open', 'high', 'low', 'close', 'base', 'volume', 'value', 'shares', 'free_float'] as const
export type BarColumn = (typeof BAR_COLUMNS)[number]

/**
 * A dense [T sessions x N instruments] market, stock-major: the cell of instrument i on session t lies at `i * T + t`.
 * Missing = NaN in number columns, 0 in the category columns. Arrays lie in shared memory, so that threads see them
 * without a copy; nobody writes to them after loading.
 */
export interface Panel {
  readonly market: MarketId
  readonly prices: PriceBasis
  readonly dataVersion: string
  /** True where the importer filled `value` as close * volume. */
  readonly valuesEstimated: boolean
  /** The made-up market of `data demo`; every output says so. */
  readonly madeUp: boolean
  /** T sessions, ascending. */
  readonly sessions: Int32Array
  /** N instruments, ascending by code. */
  readonly instruments: readonly Instrument[]
  /** Only the columns that were asked for; `close`, `volume` and `base` are always there. `base` is filled: where the
   * source has none it is the previous close of the instrument (NaN on its first bar). */
  readonly columns: Readonly<Partial<Record<BarColumn, Float64Array>>> & {
    readonly close: Float64Array
    readonly volume: Float64Array
    readonly base: Float64Array
  }
  readonly listing: ListingPanel
  /** First and last session index with a bar in the *whole* lake (not only the loaded range) per instrument, relative
   * to `sessions` and possibly outside it: `lastBar[i] > T - 1` means later bars exist. -1/-1 without any bar. */
  readonly firstBar: Int32Array
  readonly lastBar: Int32Array
  /** Index closes by index code, length T, NaN where there is no row. */
  readonly indices: Readonly<Record<string, Float64Array>>
  /** Cash dividends and other actions, ascending by (code, exDate). */
  readonly actions: readonly CorporateAction[]
  /** Whether the market has any split, bonus, stock dividend or reduction row at all. */
  readonly hasSplitActions: boolean
  /** Every filed row, where the plan asked for statements; null where it did not or the market has none. */
  readonly statements: StatementTable | null
}

/** Dated categories, stock-major like the columns; 0 = not listed on that day (status) or unknown (others). */
export interface ListingPanel {
  /** 0 = no listings row covers the day, else 1 + index into LISTING_STATUSES. */
  readonly status: Uint8Array
  /** 0, else 1 + index into `boards`. */
  readonly board: Uint8Array
  /** 0, else 1 + index into `sectors`. */
  readonly sector: Uint16Array
  readonly boards: readonly string[]
  readonly sectors: readonly string[]
  /** Per instrument: epoch day of the last listed day over all its rows (Infinity-like 2^31-1 when open). */
  readonly listedThrough: Int32Array
}

/** What a plan needs; the loader answers with exactly that. */
export interface PanelRequest {
  readonly market: MarketId
  readonly columns: readonly BarColumn[]
  /** First and last day of the run; null = the data's own. */
  readonly from: EpochDay | null
  readonly to: EpochDay | null
  /** Sessions before `from` that factors look back on; 'all' when something runs from the first stored bar. */
  readonly warmup: number | 'all'
  /** Whether the plan reads statements. */
  readonly statements?: boolean
}
