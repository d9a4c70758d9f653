import type { CorpCode } from './corp-codes.js'

/** What an endpoint answered: its rows page by page are the caller's business. */
export type DartResult =
  | {
      readonly kind: 'rows'
      readonly rows: readonly unknown[]
      readonly totalPages: number
      readonly totalCount: number
    }
  /** Status 013 or 014: nothing is filed under what was asked. */
  | { readonly kind: 'none' }

export type DartEndpoint =
  | 'list'
  | 'company'
  | 'fnlttSinglAcntAll'
  | 'fnlttMultiAcnt'
  | 'alotMatter'
  | 'stockTotqySttus'

/** OpenDART behind limits, retries and the daily quota. Every failure but `none` is thrown. */
export interface DartService {
  ask(endpoint: DartEndpoint, parameters: Readonly<Record<string, string>>): Promise<DartResult>
  /** The register of companies that are or were listed. */
  register(): Promise<readonly CorpCode[]>
}
