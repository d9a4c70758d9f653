/**
 * Rejects where work takes longer than `ms`. What came in while this process did something else counts: after a stall the
 * answers that lie in the socket are read before the verdict.
 */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let verdict: NodeJS.Immediate | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      verdict = setImmediate(() => reject(new Error(`no answer within ${ms} ms`)))
    }, ms)
  })
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer)
    clearImmediate(verdict)
  })
}
