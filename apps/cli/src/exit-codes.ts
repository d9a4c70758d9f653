import { type ErrorFamily, StockLabError } from '@stocklab/domain'
import { isInterruption } from '@stocklab/studies'

/** Exit codes of the command line (BSD sysexits where one fits). */
export const EXIT = {
  done: 0,
  usage: 64,
  data: 65,
  missingInput: 66,
  unavailable: 69,
  bug: 70,
  output: 73,
  busy: 75,
  interrupted: 130,
} as const

const BY_FAMILY: Readonly<Record<ErrorFamily, number>> = {
  input: EXIT.usage,
  data: EXIT.data,
  'missing-input': EXIT.missingInput,
  unavailable: EXIT.unavailable,
  output: EXIT.output,
  busy: EXIT.busy,
  invariant: EXIT.bug,
}

/** Node's own file errors, as the family a user would expect. */
const BY_NODE_CODE: Readonly<Record<string, number>> = {
  ENOENT: EXIT.missingInput,
  EACCES: EXIT.output,
  EPERM: EXIT.output,
  EROFS: EXIT.output,
  ENOSPC: EXIT.output,
  EDQUOT: EXIT.output,
  ENOTDIR: EXIT.output,
  EISDIR: EXIT.output,
  EEXIST: EXIT.output,
  EFBIG: EXIT.output,
  ENAMETOOLONG: EXIT.output,
}

export function exitCodeOf(error: unknown): number {
  if (isInterruption(error)) return EXIT.interrupted
  if (error instanceof StockLabError) return BY_FAMILY[error.family]
  const nodeCode = (error as { code?: unknown } | null)?.code
  return (typeof nodeCode === 'string' ? BY_NODE_CODE[nodeCode] : undefined) ?? EXIT.bug
}
