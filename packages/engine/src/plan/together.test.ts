import { describe, expect, it } from 'vitest'
import { EvaluationCancelled, type EvaluationObserver, SILENT_OBSERVER } from './executor.js'
import { pause, together } from './together.js'

/** Goes on until it is asked to stop. */
async function endless(observer: EvaluationObserver): Promise<never> {
  for (;;) await pause(observer)
}

describe('works side by side', () => {
  it('give their results in order', async () => {
    const later = async (observer: EvaluationObserver) => {
      await pause(observer)
      return 'later'
    }
    expect(await together(SILENT_OBSERVER, [later, async () => 7])).toEqual(['later', 7])
  })

  it('stop when one of them fails, which is the error that is told', async () => {
    let hasEnded = false
    const ending = (observer: EvaluationObserver) => endless(observer).finally(() => (hasEnded = true))
    const failing = async () => {
      throw new Error('no such column')
    }
    await expect(together(SILENT_OBSERVER, [ending, failing])).rejects.toThrow('no such column')
    expect(hasEnded).toBe(true)
  })

  it('stop when asked to', async () => {
    let asked = 0
    const observer = { progress: () => undefined, cancelled: () => ++asked > 5 }
    await expect(together(observer, [endless, endless])).rejects.toThrow(EvaluationCancelled)
  })
})
