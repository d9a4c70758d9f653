import { Problem } from '../../../http/problem.js'
import type { NotificationStream } from './notification-stream.js'

/** More tabs than a person looks at; each stream reads the database. */
const MAX_OF_ONE = 20
const COME_BACK_SECONDS = 30

/** The streams that are open on this node, by person. */
export class OpenStreams {
  readonly #streams = new Map<string, Set<NotificationStream>>()

  /** Throws RATE_LIMITED where a person has as many as one may have. */
  requireRoom(userId: string): void {
    if ((this.#streams.get(userId)?.size ?? 0) < MAX_OF_ONE) return
    throw new Problem('RATE_LIMITED', `expected at most ${MAX_OF_ONE} open streams of one account`, {
      retryAfterSeconds: COME_BACK_SECONDS,
    })
  }

  /** The answer forgets it again. */
  add(userId: string, stream: NotificationStream): () => void {
    const streams = this.#streams.get(userId) ?? new Set()
    this.#streams.set(userId, streams.add(stream))
    return () => {
      streams.delete(stream)
      if (streams.size === 0 && this.#streams.get(userId) === streams) this.#streams.delete(userId)
    }
  }

  /** Ends all of them. */
  end(): void {
    for (const streams of this.#streams.values()) for (const stream of streams) stream.end()
  }
}
