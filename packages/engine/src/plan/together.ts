import { EvaluationCancelled, type EvaluationObserver } from './executor.js'

// Neither a browser's nor Node's types belong to this package; both have it.
declare const setTimeout: (then: () => void, ms: number) => unknown

type Work = (observer: EvaluationObserver) => Promise<unknown>
type Results<Works extends readonly Work[]> = { -readonly [K in keyof Works]: Awaited<ReturnType<Works[K]>> }

/**
 * Works that go on side by side, of which one waits for threads while another computes. When one fails the others are
 * asked to stop; its error is thrown once all have ended.
 */
export async function together<const Works extends readonly Work[]>(
  observer: EvaluationObserver,
  works: Works,
): Promise<Results<Works>> {
  const failures: unknown[] = []
  const watched: EvaluationObserver = {
    progress: (done, total) => observer.progress(done, total),
    cancelled: () => failures.length > 0 || observer.cancelled(),
  }
  const results = await Promise.all(
    works.map((work) => work(watched).catch((error: unknown) => void failures.push(error))),
  )
  if (failures.length > 0) throw failures[0]
  return results as Results<Works>
}

/** Lets others have their turn between two long computations; throws where somebody has asked to stop. */
export async function pause(observer: EvaluationObserver): Promise<void> {
  await new Promise<void>((resume) => setTimeout(resume, 0))
  if (observer.cancelled()) throw new EvaluationCancelled()
}
