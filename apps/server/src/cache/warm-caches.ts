import { Cron } from 'croner'

/** Something worth having in the cache before somebody asks: it reads what people read most, through the cache. */
export interface WarmingTask {
  readonly name: string
  /** Ends early once the signal is aborted. */
  run(signal: AbortSignal): Promise<void>
}

export interface WarmedTask {
  readonly name: string
  readonly tookMs: number
  /** Undefined where it succeeded. */
  readonly error: unknown
}

export interface Warming {
  /** The warming that begins with the process. */
  readonly first: Promise<readonly WarmedTask[]>
  /** When it comes next by itself. */
  nextAt(): Date | null
  /** Stops what runs and waits for its end. */
  close(): Promise<void>
}

/** At 03:00 in Korea nobody trades, and the data of the day before is there. */
export const WARMING_TIME = { pattern: '0 3 * * *', timezone: 'Asia/Seoul' } as const

/**
 * Warms at once and every night, one task after the other: people who use the platform meanwhile come first. A task that fails
 * keeps none of the others from running, and costs no more than a slower first answer.
 */
export function warmCaches(tasks: readonly WarmingTask[], onWarmed: (warmed: WarmedTask) => void = () => {}): Warming {
  const end = new AbortController()
  let running = Promise.resolve<readonly WarmedTask[]>([])
  const warm = () => {
    running = running.then(() => runAll(tasks, end.signal, onWarmed))
    return running
  }
  const first = warm()
  const nightly = new Cron(WARMING_TIME.pattern, { timezone: WARMING_TIME.timezone, unref: true }, () => void warm())
  return {
    first,
    nextAt: () => nightly.nextRun(),
    async close() {
      nightly.stop()
      end.abort()
      await running
    },
  }
}

async function runAll(
  tasks: readonly WarmingTask[],
  signal: AbortSignal,
  onWarmed: (warmed: WarmedTask) => void,
): Promise<readonly WarmedTask[]> {
  const warmed: WarmedTask[] = []
  for (const task of tasks) {
    if (signal.aborted) break
    const done = await runOne(task, signal)
    warmed.push(done)
    onWarmed(done)
  }
  return warmed
}

async function runOne(task: WarmingTask, signal: AbortSignal): Promise<WarmedTask> {
  const { name } = task
  const began = performance.now()
  try {
    await task.run(signal)
    return { name, tookMs: performance.now() - began, error: undefined }
  } catch (error) {
    return { name, tookMs: performance.now() - began, error }
  }
}
