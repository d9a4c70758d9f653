import { StockLabError } from '@stocklab/domain'
import type { Database } from '@stocklab/platform'
import { sql } from 'kysely'
import type { AccountPorts } from '../ports.js'
import { type Letter, writeLetter } from './write-letter.js'

const FIRST_WAIT_SECONDS = 60
const ATTEMPTS = 8
const LOOK_EVERY_MS = 15_000

export interface Courier {
  /** Sends what is due, and answers how many letters it dealt with; those that fail become due again later. */
  deliver(): Promise<number>
  /** Looks soon, after an order; returns at once, so that the answer to a request says nothing by its time. */
  nudge(): void
  /** Returns when no letter is under way. */
  close(): Promise<void>
}

type CourierPorts = Pick<AccountPorts, 'database' | 'mail' | 'now' | 'settings' | 'onError'>

/** Sends the letters that were ordered, on every node, each by one of them. It looks by itself until it is closed. */
export function createCourier(ports: CourierPorts): Courier {
  let running: Promise<void> | undefined
  let again = false
  let closed = false
  const deliverAll = async (): Promise<number> => {
    let count = 0
    while (!closed && (await deliverOne(ports))) count += 1
    return count
  }
  // One round at a time; an order that comes in during its last look is seen by the next.
  const rounds = async (): Promise<void> => {
    do {
      again = false
      await deliverAll().catch(ports.onError)
    } while (again && !closed)
  }
  const nudge = (): void => {
    again = true
    if (closed || running !== undefined) return
    running = rounds().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(nudge, LOOK_EVERY_MS)
  timer.unref()
  return {
    async deliver() {
      await running
      return deliverAll()
    },
    nudge,
    async close() {
      closed = true
      clearInterval(timer)
      await running
    },
  }
}

async function deliverOne(ports: CourierPorts): Promise<boolean> {
  const { database, mail, settings } = ports
  const now = ports.now()
  const letter = await lease(database, now)
  if (letter === undefined) return false
  try {
    const message = await writeLetter({ database, publicUrl: settings.publicUrl, now }, letter)
    if (message !== undefined) await mail.send(message)
  } catch (error) {
    ports.onError(error)
    const isRefused = error instanceof StockLabError && error.family !== 'unavailable'
    if (!isRefused && letter.attempts < ATTEMPTS) return true
  }
  await database.deleteFrom('account_letters').where('id', '=', letter.id).execute()
  return true
}

/** Takes the letter that is due longest; should this node die with it, it is due again after the wait. */
async function lease(database: Database, now: Date): Promise<Letter | undefined> {
  return database
    .updateTable('account_letters')
    .set({
      attempts: sql`attempts + 1`,
      due_at: sql`${now}::timestamptz + ${FIRST_WAIT_SECONDS} * power(2, attempts)::float8 * interval '1 second'`,
    })
    .where('id', '=', (query) =>
      query
        .selectFrom('account_letters')
        .select('id')
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}
