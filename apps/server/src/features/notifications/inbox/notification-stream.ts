import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { Database } from '@stocklab/platform'
import type { NotificationStreamEvent } from '@stocklab/protocol'
import { type Place, writeCursor } from '../cursor.js'
import { bodyOf, countUnread, type InboxRow, readAfter, readLanguage, readNow } from './inbox-queries.js'
import type { Nudges } from './nudges.js'

export interface StreamPorts {
  readonly database: Database
  readonly nudges: Nudges
  /** Proxies cut what is silent; and what no nudge told of is read by then. */
  readonly heartbeatMs: number
  readonly onError: (error: unknown) => void
}

export interface StreamRequest {
  readonly userId: string
  /** The last event that the reader has; null = it begins now. */
  readonly after: Place | null
}

export interface NotificationStream {
  readonly readable: Readable
  /** Lets the reader know that nothing more comes, and that it may come back. */
  end(): void
}

const ROWS_AT_ONCE = 100
const OVERLAP_MS = 10_000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'
/** Between two reads for one reader. */
const PAUSE_MS = 100
/** A reader who does not keep up is cut off; it comes back with its Last-Event-ID. */
const MAX_WAITING_BYTES = 1_000_000
const REMEMBERED = 1_000

/**
 * A person's notifications as server-sent events. The database is read whenever a nudge or heartbeat says so, hence nothing
 * is missed, whatever becomes of the bus; around a reconnection an event may come twice, with the same id.
 */
export function openNotificationStream(ports: StreamPorts, request: StreamRequest): NotificationStream {
  const readable = new Readable({ read() {} })
  let isOpen = true
  const write: Write = (text) => void (isOpen && readable.push(text))
  const pull = oneAtATime(createPull(write, ports, request))
  const run = () =>
    void (isOpen ? pull() : Promise.resolve())
      .then(() => readable.readableLength > MAX_WAITING_BYTES && readable.destroy())
      .catch((error: unknown) => {
        if (isOpen) ports.onError(error)
        readable.destroy()
      })
  const stopListening = ports.nudges.onNudge(request.userId, run)
  const heartbeat = setInterval(() => {
    write(':\n\n')
    run()
  }, ports.heartbeatMs)
  readable.once('close', () => {
    isOpen = false
    clearInterval(heartbeat)
    stopListening()
  })
  write('retry: 3000\n\n')
  run()
  return {
    readable,
    end() {
      isOpen = false
      readable.push(null)
    },
  }
}

type Write = (text: string) => void

/** Reads what is new and writes it; the first time it finds out where to begin. */
function createPull(write: Write, { database }: StreamPorts, { userId, after }: StreamRequest) {
  const sent = new Set<string>(after === null ? [] : [after.id])
  let since = after?.at ?? null
  let unread: number | null = null

  /** What a person has already is not sent again. */
  async function begin(): Promise<string> {
    const now = await readNow(database)
    for await (const { id } of rowsSince(database, userId, now)) sent.add(id)
    return now
  }

  async function writeNew(): Promise<void> {
    since ??= await begin()
    const language = await readLanguage(database, userId)
    for await (const row of rowsSince(database, userId, since)) {
      if (sent.has(row.id)) continue
      sent.add(row.id)
      since = row.at > since ? row.at : since
      write(textOf({ type: 'notification', notification: bodyOf(row, language) }, writeCursor(row)))
    }
  }

  return async () => {
    await writeNew()
    forgetOldest(sent)
    const counted = await countUnread(database, userId)
    if (counted !== unread) write(textOf({ type: 'unread', unread: counted }, null))
    unread = counted
  }
}

/** Begins a moment earlier: a transaction that began before another may have ended after it. */
async function* rowsSince(database: Database, userId: string, since: string): AsyncGenerator<InboxRow> {
  const from = Date.parse(`${since.slice(0, 10)}T${since.slice(11, 19)}Z`) - OVERLAP_MS
  for (let place: Place | null = { at: new Date(from).toISOString(), id: FIRST_ID }; place !== null; ) {
    const rows: readonly InboxRow[] = await readAfter(database, userId, { place, limit: ROWS_AT_ONCE })
    yield* rows
    place = rows.length < ROWS_AT_ONCE ? null : (rows.at(-1) ?? null)
  }
}

function textOf(event: NotificationStreamEvent, id: string | null): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
}

function forgetOldest(sent: Set<string>): void {
  for (const id of sent) {
    if (sent.size <= REMEMBERED) return
    sent.delete(id)
  }
}

/** Calls made while one is under way become one more call after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  const repeat = async () => {
    do {
      again = false
      await work()
      // Many nudges in a row, as when a study ends, become a few reads.
      if (again) await setTimeout(PAUSE_MS)
    } while (again)
  }
  return () => {
    if (running !== null) {
      again = true
      return running
    }
    running = repeat().finally(() => {
      running = null
    })
    return running
  }
}
