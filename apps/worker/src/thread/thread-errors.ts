import { publicSentence, StockLabError } from '@stocklab/domain'
import type { ThreadError } from './thread-messages.js'

/** An error in a form that can be sent, and told to whoever the job belongs to; its stack is for our log alone. */
export function packError(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { known: null, message: String(error), stack: null }
  const stack = error.stack ?? null
  if (!(error instanceof StockLabError)) return { known: null, message: error.message, stack }
  const { family, code } = error
  const { message, hint } = publicSentence(error)
  return { known: { family, code, hint: hint ?? null }, message, stack }
}
