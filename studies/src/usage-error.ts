import { StockLabError } from '@stocklab/domain'

/** A question that cannot be asked as it is; the hint says what to write instead. */
export function usageError(message: string, hint?: string): StockLabError {
  return new StockLabError('input', 'USAGE', message, hint === undefined ? {} : { hint })
}
