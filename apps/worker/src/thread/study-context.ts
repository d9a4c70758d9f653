import { performance } from 'node:perf_hooks'
import type { TrialLedger } from '@stocklab/platform'
import type { StudyContext } from '@stocklab/studies'
import type { StopFlag } from './stop-flag.js'
import type { ThreadNews, ThreadPlace } from './thread-messages.js'

/** What a task may touch in its thread. */
export interface TaskPorts {
  readonly stop: StopFlag
  tell(news: ThreadNews): void
  openTrials(dataVersion: string): TrialLedger
}

const PROGRESS_MS = 100

export function studyContext({ dataDirectory, threads }: ThreadPlace, ports: TaskPorts): StudyContext {
  const { stop, tell, openTrials } = ports
  let last = ''
  let nextAt = 0
  return {
    dataDirectory,
    threads,
    signal: stop.signal,
    nowMs: () => performance.now(),
    note: (text) => tell({ type: 'log', level: 'info', text: text.trimEnd() }),
    openTrials,
    progress: {
      phase(phase, fraction, detail) {
        stop.check()
        const now = performance.now()
        if (phase === last && now < nextAt) return
        last = phase
        nextAt = now + PROGRESS_MS
        tell({ type: 'progress', phase, fraction: fraction ?? null, detail: detail ?? null })
      },
    },
  }
}
