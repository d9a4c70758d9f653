import type { IsoDate, MarketId, PriceBasis } from '@stocklab/domain'
import type { LakeTable } from '../../lake/manifest.js'
import type { CallLimits } from './call-limiter.js'
import type { HttpAnswer, HttpClient } from './http-client.js'
import type { Attempt } from './retry.js'
import type { ProviderClock } from './runtime.js'

/** A cell as the canonical tables hold it; a date is YYYY-MM-DD, null is missing. */
export type CanonicalCell = string | number | boolean | null

/**
 * A row in the columns of spec market-data.md. Rows of bars may also carry `board`, `name` and `status` of their day.
 * What is left out is missing.
 */
export type CanonicalRow = Readonly<Record<string, CanonicalCell>>
export type CanonicalRows = Readonly<Partial<Record<LakeTable, readonly CanonicalRow[]>>>

/** What to fetch; both ends included. */
export interface FetchRequest {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Undefined: everything the service has. */
  readonly codes: readonly string[] | undefined
  /** The provider's own options by their names, as texts. */
  readonly options: Readonly<Record<string, string>>
}

/** One unit of work that is whole in itself: a resumed fetch begins again at the first unit that is not on the disk. */
export interface FetchPage {
  readonly rows: CanonicalRows
  /** Where to go on; null after the last page. Opaque, kept on the disk, so never a key in it. */
  readonly next: string | null
  /** Share of the whole fetch that is done with this page, 0 to 1. */
  readonly fraction: number
  /** What the page is, for progress: a day, a code. */
  readonly label: string
  /** `provisional`: may be filled later (a day not published yet), so that a resumed fetch asks again. */
  readonly standing: 'settled' | 'provisional'
  /** Sentences for the person, such as a trading day without rows. */
  readonly notes?: readonly string[]
}

/** A fetch under way. */
export interface FetchPlan {
  readonly first: string
  /** Throws ProviderFailure or StockLabError; an aborted signal throws its reason. */
  fetchPage(cursor: string): Promise<FetchPage>
}

/** What a provider works with; everything with a side effect comes in here. */
export interface ProviderConnection {
  readonly baseUrl: string
  /** Undefined where the provider needs none. */
  readonly key: string | undefined
  readonly http: HttpClient
  /** Retries an operation that is no plain HTTP call by the same rules; it throws ProviderFailure. */
  readonly attempt: Attempt
  /** How long one call may take; `http` keeps to it by itself. */
  readonly timeoutMs: number
  /** For calls that do not go through `http`: waits for the turn of the next call, and counts it. */
  enter(): Promise<void>
  /** For calls that do not go through `http`: shows an answer's headers, by which a simulator is known. */
  onAnswer(answer: Pick<HttpAnswer, 'headers'>): void
  readonly clock: ProviderClock
  readonly signal: AbortSignal | undefined
}

export interface KeySpec {
  /** Environment variable, and the name in the secrets file. */
  readonly variable: string
  /** Where to get one, one sentence. */
  readonly obtain: string
  /** Required where left out. */
  readonly presence?: 'optional'
}

export interface ProviderOption {
  readonly name: string
  readonly meaning: string
  readonly presence: 'required' | 'optional'
}

/** What the imported rows are, which the rows themselves do not say. */
export interface Delivery {
  readonly market: MarketId
  readonly prices: PriceBasis
  /** `estimated`: the service has no money traded, so close * volume stands in and results say so. */
  readonly values: 'given' | 'estimated'
  readonly statements: 'all' | 'selected'
}

/** A client of one service, as data and one function. */
export interface Provider {
  readonly id: string
  readonly title: string
  /** What it brings, one sentence for `--help`. */
  readonly delivers: string
  readonly key: KeySpec | undefined
  readonly baseUrl: string
  /** Environment variable that replaces `baseUrl`, for a mirror or a simulator. */
  readonly baseUrlVariable: string
  readonly limits: CallLimits
  readonly options: readonly ProviderOption[]
  readonly codes: 'required' | 'optional'
  /** The newest day that can be there at `nowMs`, by when the service publishes. */
  newestDay(nowMs: number): IsoDate
  /** Throws StockLabError `input` where options make no sense. */
  delivery(request: FetchRequest): Delivery
  open(request: FetchRequest, connection: ProviderConnection): FetchPlan | Promise<FetchPlan>
}
