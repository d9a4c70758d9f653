/** A person asked to stop; thrown by whatever notices first. */
export function throwIfStopped(signal: AbortSignal, kept: string): void {
  if (signal.aborted) throw stoppedError(kept)
}

/** Work that ends for its caller the moment a person asks to stop; whatever goes on behind it must be harmless. */
export async function untilStopped<T>(signal: AbortSignal, kept: string, work: Promise<T>): Promise<T> {
  throwIfStopped(signal, kept)
  let onAbort: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    onAbort = () => reject(stoppedError(kept))
    signal.addEventListener('abort', onAbort, { once: true })
  })
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', onAbort))
}

/** Says what was kept where an interrupted step can only say that it was interrupted. */
export async function sayingWhatIsKept<T>(kept: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw isInterruption(error) ? stoppedError(kept) : error
  })
}

/** Whether an error only says that a person stopped the work. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'EvaluationCancelled')
}

function stoppedError(kept: string): Error {
  return Object.assign(new Error(kept), { name: 'AbortError' })
}
