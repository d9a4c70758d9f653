import { ERROR_CATALOGUE, type ErrorCode } from './error-catalogue.js'
import type { StockLabError } from './errors.js'

/** Areas whose messages name files, buckets and servers of an installation. */
const OF_THE_HOST =
  /^(BACKUP|BUCKET|DATABASE|ENVIRONMENT|REDIS|SECRETS?|TRIALS)_|^LAKE_(BUSY|DISK_FULL|UNREADABLE)$|^OUTPUT_UNWRITABLE$/

/** Whether an error says where something lies on the machine that it happened on. */
function namesPlaceOfHost({ code, place }: Pick<StockLabError, 'code' | 'place'>): boolean {
  return place?.file !== undefined || OF_THE_HOST.test(code)
}

export interface PublicSentence {
  readonly message: string
  readonly hint: string | undefined
}

/** An error as whoever calls over a network may read it: without paths and addresses of the machine; the log has them. */
export function publicSentence(error: Pick<StockLabError, 'code' | 'place' | 'message' | 'hint'>): PublicSentence {
  const { code, message, hint } = error
  if (!namesPlaceOfHost(error)) return { message, hint }
  return { message: ERROR_CATALOGUE[code as ErrorCode]?.meaning ?? 'the server cannot do this now', hint: undefined }
}
