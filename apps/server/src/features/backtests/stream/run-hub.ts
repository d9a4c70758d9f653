import type { Bus, Database, Job } from '@stocklab/platform'
import { isFinal, type RunEvent } from '@stocklab/protocol'
import { Problem } from '../../../http/problem.js'
import { type KeptProgress, stateOf } from '../show-backtest.js'
import { ownEvent } from './heard-event.js'
import { type Listener, RunRoom } from './run-room.js'

export interface HubOptions {
  readonly database: Database
  readonly bus: Bus
  /** Listeners of one run on this node. */
  readonly mostListeners: number
  /** So often the rows are looked at: an end that the bus did not tell of is seen then. */
  readonly lookMs: number
}

export interface Listening {
  leave(): void
}

/** Hands the events of runs to whoever follows them on this node. */
export class RunHub {
  readonly #options: HubOptions
  readonly #rooms = new Map<string, RunRoom>()
  readonly #timer: NodeJS.Timeout
  /** Runs that had ended at the last look; whoever ended one tells of it itself in a moment. */
  #over: ReadonlySet<string> = new Set()

  constructor(options: HubOptions) {
    this.#options = options
    this.#timer = setInterval(() => void this.#look(), options.lookMs)
    this.#timer.unref()
  }

  /** Throws BACKTEST_LISTENERS where no more may listen. */
  requireRoom(id: string): void {
    const { mostListeners } = this.#options
    if ((this.#rooms.get(id)?.listeners.size ?? 0) >= mostListeners)
      throw new Problem('BACKTEST_LISTENERS', `expected at most ${mostListeners} listeners of one backtest`, {
        retryAfterSeconds: 10,
      })
  }

  /**
   * What the listener has missed, then what happens, each event once and in order; an end comes last. Where not all that was
   * missed is kept, a snapshot comes first.
   */
  async join(job: Job, afterId: string | undefined, listener: Listener): Promise<Listening> {
    const room = this.#roomOf(job)
    await room.open()
    const { events, complete } = room.replay(afterId)
    const isOver = isFinal(job.status)
    if (!complete || (events.length === 0 && afterId === undefined)) listener.hear(ownEvent(snapshotOf(job)))
    for (const event of events) listener.hear(event)
    const hasEnded = events.at(-1)?.isEnd === true
    if (isOver && !hasEnded) listener.hear(ownEvent(endOf(job)))
    if (!(isOver || hasEnded)) room.listeners.add(listener)
    this.#dropEmpty(job.id, room)
    return {
      leave: () => {
        room.listeners.delete(listener)
        this.#dropEmpty(job.id, room)
      },
    }
  }

  /** Whether a client that comes back to an ended run has seen its end. */
  async hasHeardAll(job: Job, afterId: string | undefined): Promise<boolean> {
    if (afterId === undefined) return false
    const room = this.#roomOf(job)
    await room.open()
    const { events, complete } = room.replay(afterId)
    this.#dropEmpty(job.id, room)
    return complete && events.length === 0
  }

  close(): void {
    clearInterval(this.#timer)
    for (const room of this.#rooms.values()) room.close()
    this.#rooms.clear()
  }

  #roomOf({ id }: Job): RunRoom {
    const room = this.#rooms.get(id) ?? new RunRoom(id, this.#options.bus)
    this.#rooms.set(id, room)
    return room
  }

  #dropEmpty(id: string, room: RunRoom): void {
    if (room.listeners.size > 0 || this.#rooms.get(id) !== room) return
    this.#rooms.delete(id)
    room.close()
  }

  async #look(): Promise<void> {
    const ids = [...this.#rooms.keys()]
    if (ids.length === 0) return
    const jobs = await this.#options.database
      .selectFrom('jobs')
      .selectAll()
      .where('id', 'in', ids)
      .execute()
      .catch(() => [])
    const before = this.#over
    this.#over = new Set(jobs.filter(({ status }) => isFinal(status)).map(({ id }) => id))
    for (const job of jobs) {
      const room = this.#rooms.get(job.id)
      if (room === undefined) continue
      if (isFinal(job.status)) {
        if (before.has(job.id)) room.tell(ownEvent(endOf(job)))
      } else if (!room.isHeard) {
        room.tell(ownEvent(snapshotOf(job)))
        await room.open()
      }
    }
  }
}

function snapshotOf(job: Job): RunEvent {
  const { status, attempt, progress } = stateOf(job)
  return {
    type: 'snapshot',
    status,
    attempt,
    progress,
    equity: [...((job.progress as KeptProgress | null)?.equity ?? [])],
  }
}

function endOf(job: Job): RunEvent {
  const { status, error } = stateOf(job)
  return { type: 'end', status, error }
}
