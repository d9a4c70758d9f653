import { createHash } from 'node:crypto'
import type { Database } from '@stocklab/platform'
import { sql } from 'kysely'
import { networkOf } from '../../http/network.js'
import { Problem } from '../../http/problem.js'

/** Free attempts; from then on each failure doubles the wait, from one second up to the longest. */
interface Patience {
  readonly free: number
  readonly longestSeconds: number
  /** After so long without a failure everything is forgotten. */
  readonly memorySeconds: number
}

const DAY_SECONDS = 86_400
/** One account from one network, so that whoever only knows an address does not lock out its owner, who is elsewhere. */
const PAIR: Patience = { free: 5, longestSeconds: 900, memorySeconds: DAY_SECONDS }
/** Many people share one address. */
const NETWORK: Patience = { free: 30, longestSeconds: 900, memorySeconds: DAY_SECONDS }
/**
 * One account from all networks together: far above what people mistype, far below what guesses from a thousand networks
 * want. The longest wait is short, because it is the owner's too.
 */
const ACCOUNT: Patience = { free: 100, longestSeconds: 30, memorySeconds: 3_600 }

export interface Attempt {
  readonly email: string
  readonly address: string
}

/**
 * Counts an attempt to prove a password or code *before* it is checked, so that a thousand attempts at once are not a
 * thousand guesses; {@link settleAttempt} takes it back where it succeeds. Locks alike whether the account exists or not.
 *
 * Errors: Problem LOGIN_LOCKED with the time to wait.
 */
export async function beginAttempt(database: Database, attempt: Attempt, now: Date): Promise<void> {
  await count(database, networkKey(attempt), { patience: NETWORK, now })
  await count(database, pairKey(attempt), { patience: PAIR, now })
  try {
    await count(database, accountKey(attempt.email), { patience: ACCOUNT, now })
  } catch (error) {
    // What others did to the account is not held against whoever is made to wait for it.
    await takeBack(database, pairKey(attempt))
    await takeBack(database, networkKey(attempt))
    throw error
  }
}

/**
 * Forgets the failures of the account in this network. Of the network this one attempt alone is taken back, else an own
 * account would wash all others; of the account too, else its owner's logins would give those who guess elsewhere new tries.
 */
export async function settleAttempt(database: Database, attempt: Attempt): Promise<void> {
  await database.deleteFrom('login_throttles').where('key', '=', pairKey(attempt)).execute()
  await takeBack(database, networkKey(attempt))
  await takeBack(database, accountKey(attempt.email))
}

/** For whoever proved to read the mail of the address: in every network. */
export async function forgiveAccount(database: Database, email: string): Promise<void> {
  const account = accountKey(email)
  await database
    .deleteFrom('login_throttles')
    .where(({ eb, or }) => or([eb('key', '=', account), sql<boolean>`starts_with(key, ${`${account}/`})`]))
    .execute()
}

async function count(database: Database, key: string, { patience, now }: { patience: Patience; now: Date }) {
  const { free, longestSeconds, memorySeconds } = patience
  // One statement: of many at the same time each sees the count of the one before it. Who is not locked is free since
  // 1970, not since now: the clock of the next node may be a little behind.
  const { rows } = await sql<{ failures: number }>`
    insert into login_throttles as t (key, failures, failed_at, locked_until)
    values (${key}, 1, ${now}::timestamptz, 'epoch')
    on conflict (key) do update set
      failures = case when t.failed_at < ${now}::timestamptz - ${memorySeconds} * interval '1 second' then 1
        else t.failures + 1 end,
      failed_at = ${now}::timestamptz,
      locked_until = case
        when t.failures < ${free} or t.failed_at < ${now}::timestamptz - ${memorySeconds} * interval '1 second'
          then 'epoch'
        else ${now}::timestamptz
          + least(${longestSeconds}, power(2, least(t.failures - ${free}, 20)))::float8 * interval '1 second' end
    where t.locked_until <= ${now}::timestamptz
    returning failures`.execute(database)
  if (rows.length > 0) return
  const locked = await database
    .selectFrom('login_throttles')
    .select('locked_until')
    .where('key', '=', key)
    .executeTakeFirst()
  const waitMs = Math.max(1000, (locked?.locked_until.getTime() ?? 0) - now.getTime())
  throw new Problem('LOGIN_LOCKED', 'expected fewer attempts in a short time; wait before the next one', {
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  })
}

async function takeBack(database: Database, key: string): Promise<void> {
  await database
    .updateTable('login_throttles')
    .set({ failures: sql`greatest(failures - 1, 0)` })
    .where('key', '=', key)
    .execute()
}

/** Of addresses only hashes are kept: most of them may belong to people who have no account. */
function accountKey(email: string): string {
  return `account:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`
}

function pairKey({ email, address }: Attempt): string {
  return `${accountKey(email)}/${networkOf(address)}`
}

function networkKey({ address }: Attempt): string {
  return `network:${networkOf(address)}`
}
