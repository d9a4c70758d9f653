import { type ErrorFamily, StockLabError } from '@stocklab/domain'
import type { TransferredError } from './market-task.js'

export function toTransferred(error: unknown): TransferredError {
  if (error instanceof StockLabError) {
    const { message, stack, family, code, hint } = error
    return { message, stack, family, code, hint }
  }
  return error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) }
}

export function fromTransferred({ message, stack, family, code, hint }: TransferredError): Error {
  const error =
    code === undefined
      ? new Error(message)
      : new StockLabError(family as ErrorFamily, code, message, hint === undefined ? {} : { hint })
  return stack === undefined ? error : Object.assign(error, { stack })
}
