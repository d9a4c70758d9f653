import type { BusEvent } from '@stocklab/platform'
import type { RunEvent } from '@stocklab/protocol'

/** An event as it leaves, written once for all who listen. */
export interface HeardEvent {
  /** Null: made for one listener, so nobody can ask for what comes after it. */
  readonly id: string | null
  readonly isEnd: boolean
  /** Server-sent event with its empty line. */
  readonly sse: string
  /** The same as a message of a WebSocket. */
  readonly json: string
}

export function heardEvent({ id, value }: BusEvent<RunEvent>): HeardEvent {
  const { type, ...rest } = value
  const body = JSON.stringify(rest)
  return {
    id,
    isEnd: type === 'end',
    sse: `id: ${id}\nevent: ${type}\ndata: ${body}\n\n`,
    json: JSON.stringify({ id, ...value }),
  }
}

/** An event that is not of the bus, for one who comes late. */
export function ownEvent(value: RunEvent): HeardEvent {
  const { type, ...rest } = value
  return {
    id: null,
    isEnd: type === 'end',
    sse: `event: ${type}\ndata: ${JSON.stringify(rest)}\n\n`,
    json: JSON.stringify({ id: null, ...value }),
  }
}
