import { appendLog, type Bus, type Database, type Job, type LogLine } from '@stocklab/platform'
import { type JobProgress, type RunEvent, runTopic } from '@stocklab/protocol'
import type { JobEstimate } from '../estimate/estimate.js'
import type { ThreadNews } from '../thread/thread-messages.js'
import { ProgressMeter } from './progress-meter.js'
import { ThinCurve } from './thin-curve.js'

export interface JobNewsPorts {
  readonly database: Database
  readonly bus: Bus
  nowMs(): number
}

/** A job says no more than this of itself. */
const MOST_LINES = 1_000

/** Tells of one running job: at once through the bus, and what must be found later in the database. */
export class JobNews {
  readonly #ports: JobNewsPorts
  readonly #job: Job
  readonly #meter: ProgressMeter
  readonly #curve = new ThinCurve()
  #progress: JobProgress | undefined
  #lines: LogLine[] = []
  #told = 0
  #changed = false

  constructor(job: Job, ports: JobNewsPorts) {
    this.#job = job
    this.#ports = ports
    this.#meter = new ProgressMeter(job.estimate as unknown as JobEstimate)
  }

  hear(news: Exclude<ThreadNews, { type: 'checkpoint' }>): void {
    switch (news.type) {
      case 'progress':
        if (news.phase !== this.#progress?.phase) this.log('info', news.phase)
        this.#progress = this.#meter.read(news, this.#ports.nowMs())
        this.#changed = true
        this.tell({ type: 'progress', progress: this.#progress })
        return
      case 'equity':
        this.#curve.add(news.points)
        this.#changed = true
        this.tell({ type: 'equity', points: [...news.points] })
        return
      case 'log':
        this.log(news.level, news.text)
    }
  }

  log(level: LogLine['level'], text: string): void {
    if (this.#told++ >= MOST_LINES) return
    const line = { level, text, at: new Date() }
    this.#lines.push(line)
    this.tell({ type: 'log', level, text, at: line.at.toISOString() })
  }

  /** The bus tells sooner what the database says anyway: that it is away stops nothing. */
  tell(event: RunEvent): void {
    this.#ports.bus.publish(runTopic(this.#job.id), event).catch(() => undefined)
  }

  /** For the row: what somebody sees who was not there; undefined where nothing has changed since. */
  takeProgress(): { readonly now: JobProgress | null; readonly equity: readonly unknown[] } | undefined {
    if (!this.#changed) return undefined
    this.#changed = false
    return { now: this.#progress ?? null, equity: this.#curve.points }
  }

  async writeLog(): Promise<void> {
    const lines = this.#lines.splice(0)
    await appendLog(this.#ports.database, this.#job.id, lines).catch((error: unknown) => {
      this.#lines.unshift(...lines)
      throw error
    })
  }

  times() {
    return this.#meter.timesAt(this.#ports.nowMs())
  }
}
