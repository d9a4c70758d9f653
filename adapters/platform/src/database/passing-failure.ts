/**
 * Of PostgreSQL: connection lost; server shutting down or starting; disk or memory full, too many connections; deadlock,
 * serialisation.
 */
const PASSING = /^(08...|57P0[123]|53[1-4]00|40001|40P01)$/
const LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const LOST_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i

/** Whether the database may answer the same question later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { readonly code?: unknown }
  if (typeof code === 'string' && (PASSING.test(code) || LOST.test(code))) return true
  return LOST_WORDS.test(error.message) || (error.cause !== undefined && isPassing(error.cause))
}
