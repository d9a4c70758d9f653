import { extendLease, isPassing, type Job, readCheckpoint, readPartResults, saveCheckpoint } from '@stocklab/platform'
import { runTopic } from '@stocklab/protocol'
import type { BacktestInput, PartInput, StudyInput } from '../job-input.js'
import type { LedgerCall, ThreadNews, ThreadTask } from '../thread/thread-messages.js'
import { eventsOf } from './job-events.js'
import { JobNews } from './job-news.js'
import { type Settlement, type StopReason, settlementOf } from './job-outcome.js'
import { JobTrace } from './job-trace.js'
import { persist } from './persist.js'
import { settleJob } from './settle-job.js'
import type { TaskOutcome, TaskThread } from './task-thread.js'
import type { WorkerOptions, WorkerPorts } from './worker-ports.js'

/** One claim on a job, from its beginning to what becomes of its row. */
export class JobAttempt {
  readonly #job: Job
  readonly #ports: WorkerPorts
  readonly #options: WorkerOptions
  readonly #news: JobNews
  readonly #trace: JobTrace
  readonly #thread: TaskThread
  readonly #beganMs: number
  #reason: StopReason | undefined
  #saving = false
  #beating = false

  constructor(job: Job, thread: TaskThread, { ports, options }: { ports: WorkerPorts; options: WorkerOptions }) {
    this.#job = job
    this.#thread = thread
    this.#ports = ports
    this.#options = options
    this.#news = new JobNews(job, ports)
    this.#trace = new JobTrace(job, ports.tracer)
    this.#beganMs = ports.nowMs()
  }

  /** Resolves when the row says what became of it, or when it is no longer ours; the answer is the row then. */
  async run(): Promise<Job | undefined> {
    let row: Job | undefined
    try {
      row = await this.#trace.run(() => this.#run())
      return row
    } finally {
      this.#trace.end(row)
    }
  }

  async #run(): Promise<Job | undefined> {
    const { heartbeatMs } = this.#options
    this.#news.tell({ type: 'status', status: 'running', attempt: this.#job.attempt })
    this.#news.log('info', `taken by ${this.#options.name}, attempt ${this.#job.attempt}`)
    const beat = this.#trace.beside(() => setInterval(() => void this.#beat(), heartbeatMs))
    try {
      const outcome = await this.#compute()
      this.#ports.logger.debug({ job: this.#job.id, outcome: outcome.type, reason: this.#reason }, 'job computed')
      return await this.#settle(outcome)
    } finally {
      clearInterval(beat)
    }
  }

  /** Stops it for a reason; a cancellation is heard by the thread at once, or the thread is ended. */
  async stop(reason: StopReason): Promise<void> {
    if (this.#reason === 'cancel' || this.#reason === 'lost') return
    this.#reason = reason
    if (reason === 'drain') this.#thread.drain()
    else if (reason === 'abandon') await this.#thread.close()
    else await this.#thread.cancel(this.#options.graceMs)
  }

  async #compute(): Promise<TaskOutcome> {
    const { database, openTrials } = this.#ports
    try {
      const checkpoint = await persist(() => readCheckpoint(database, this.#job.id), this.#isGivenUp)
      if (checkpoint !== undefined) this.#news.log('info', 'goes on from the last checkpoint')
      return await this.#thread.run(await this.#task(checkpoint ?? null), {
        onNews: (news) => this.#hear(news),
        onLedger: (call) => {
          const ledger = openTrials(this.#job.owner_id, call.dataVersion)
          return this.#trace.inPhase(() => persist(() => answerLedger(ledger, call), this.#isGivenUp))
        },
      })
    } catch (error) {
      return { type: 'ended', error: error as Error }
    }
  }

  async #task(checkpoint: Uint8Array | null): Promise<ThreadTask> {
    const { id, kind, input, parent_id: studyId } = this.#job
    const { threads, checkpointEveryMs } = this.#options
    const place = { dataDirectory: await this.#ports.dataDirectory(), threads }
    switch (kind) {
      case 'backtest':
        return { ...place, kind, input: input as unknown as BacktestInput, checkpoint, checkpointEveryMs }
      case 'part':
        return { ...place, kind, studyId: studyId ?? '', ...(input as unknown as PartInput) }
      default: {
        const { study } = input as unknown as StudyInput
        const results = await persist(() => readPartResults(this.#ports.database, id), this.#isGivenUp)
        return { ...place, kind: 'study', study, results }
      }
    }
  }

  #hear(news: ThreadNews): void {
    if (news.type === 'checkpoint') return void this.#save(news)
    if (news.type === 'progress') this.#trace.phase(news.phase)
    this.#news.hear(news)
  }

  /** One at a time: where the database is slower than the run, the next one is the better one anyway. */
  async #save(kept: Extract<ThreadNews, { type: 'checkpoint' }>): Promise<void> {
    if (this.#saving) return
    this.#saving = true
    try {
      await saveCheckpoint(this.#ports.database, this.#job, kept)
    } catch (error) {
      this.#ports.logger.warn({ err: error, job: this.#job.id }, 'checkpoint not kept')
    } finally {
      this.#saving = false
    }
  }

  async #beat(): Promise<void> {
    if (this.#beating) return
    this.#beating = true
    try {
      const progress = this.#news.takeProgress()
      const { leaseMs } = this.#options
      const ranMs = this.#ranMs()
      const answer = await extendLease(this.#ports.database, this.#job, {
        leaseMs,
        ranMs,
        ...(progress === undefined ? {} : { progress }),
      })
      await this.#news.writeLog()
      if (answer === 'lost') await this.stop('lost')
      else if (answer === 'cancel') await this.stop('cancel')
      else if (ranMs > this.#job.max_duration_ms) await this.stop('too-long')
    } catch (error) {
      // The fence decides in the end, so the job goes on while the database is away.
      this.#ports.logger.warn({ err: error, job: this.#job.id }, 'heartbeat failed')
    } finally {
      this.#beating = false
    }
  }

  async #settle(outcome: TaskOutcome): Promise<Job | undefined> {
    const { database, logger } = this.#ports
    this.#trace.phase('settling')
    const settlement = settlementOf(this.#job, outcome, this.#reason)
    const completion = {
      times: this.#news.times(),
      ranMs: this.#ranMs(),
      progress: this.#news.takeProgress(),
      traceparent: this.#trace.traceparent,
    }
    this.#logSettlement(settlement)
    if (outcome.type === 'ended' && this.#reason === undefined)
      logger.warn({ job: this.#job.id, err: outcome.error }, 'job crashed')
    if (outcome.type === 'failed')
      logger.warn({ job: this.#job.id, code: outcome.error.known?.code, stack: outcome.error.stack }, 'job failed')
    await this.#news.writeLog().catch(() => undefined)
    const settle = () => this.#trace.inPhase(() => settleJob(database, this.#job, { settlement, completion }))
    const row = await persist(settle, this.#isGivenUp).catch(async (error: unknown) => {
      // The database is away and we have to go: the row stays as it is until the sweep finds it.
      if (isPassing(error)) throw error
      logger.error({ err: error, job: this.#job.id }, 'job could not be settled')
      const fault = { code: 'JOB_CRASHED', message: `the result could not be stored: ${(error as Error).message}` }
      return settleJob(database, this.#job, { settlement: { kind: 'fail', error: fault }, completion })
    })
    if (row !== undefined) this.#tellSettled(row)
    return row
  }

  #logSettlement(settlement: Settlement): void {
    if (settlement.kind === 'fail') this.#news.log('error', settlement.error.message)
    if (settlement.kind === 'again') this.#news.log('info', 'is given back, to go on with another worker')
    if (settlement.kind !== 'complete') return
    const { warnings, manifest } = settlement.outcome.result
    for (const warning of warnings) this.#news.log('warning', warning)
    const { sessions, trades, fills } = manifest.counts
    this.#news.log('info', `${sessions} sessions, ${fills} fills, ${trades} trades`)
  }

  /** The row of a part that is completed is that of its study. */
  #tellSettled(row: Job): void {
    const { bus } = this.#ports
    for (const event of eventsOf(row)) bus.publish(runTopic(row.id), event).catch(() => undefined)
  }

  #ranMs(): number {
    return this.#job.ran_ms + this.#ports.nowMs() - this.#beganMs
  }

  readonly #isGivenUp = () => this.#reason === 'abandon' || this.#reason === 'lost'
}

async function answerLedger(ledger: ReturnType<WorkerPorts['openTrials']>, call: LedgerCall): Promise<unknown> {
  switch (call.method) {
    case 'record':
      return ledger.record(call.given as Parameters<typeof ledger.record>[0])
    case 'trials':
      return ledger.trials()
    case 'returnsOf':
      return ledger.returnsOf(call.given as readonly string[])
  }
}
