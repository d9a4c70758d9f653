import { randomBytes } from 'node:crypto'
import { StockLabError } from '@stocklab/domain'
import { ENGINE_VERSION } from '@stocklab/engine'
import { openLake } from '@stocklab/market-data'
import type { Database } from '@stocklab/platform'
import { sql } from 'kysely'
import { hashPassword } from './features/accounts/passwords.js'
import { createBacktest } from './features/backtests/create-backtest.js'
import type { BacktestPorts } from './features/backtests/ports.js'

/** Who runs the strategies of known investors: an account whose password nobody knows and whose mail goes nowhere. */
const OWNER = { email: 'library@stocklab.invalid', nickname: 'stocklab-library' }

/**
 * Runs the next strategy of the library that was not run on the newest data by this engine, one at a time and after whatever
 * people wait for, so that rankings and pages of the library have figures. Answers whether there is nothing left to do.
 */
export async function runLibrary(ports: BacktestPorts): Promise<'done' | 'busy'> {
  try {
    return await runNext(ports)
  } catch (error) {
    // Without data, or without the market that the strategies are for, there is nothing to do yet.
    if (error instanceof StockLabError && ['LAKE_MISSING', 'LAKE_MARKET_MISSING'].includes(error.code)) return 'done'
    throw error
  }
}

async function runNext(ports: BacktestPorts): Promise<'done' | 'busy'> {
  const { version } = openLake(await ports.dataDirectory())
  const prefix = `library:${version.slice(0, 16)}:${ENGINE_VERSION}:`
  const { database } = ports
  const ownerId = await ownerOf(database)
  const asked = await database
    .selectFrom('jobs')
    .select(['idempotency_key', 'status'])
    .where('owner_id', '=', ownerId)
    .where('idempotency_key', 'like', `${prefix}%`)
    .execute()
  if (asked.some(({ status }) => ['pending', 'queued', 'running'].includes(status))) return 'busy'
  const known = new Set(asked.map(({ idempotency_key: key }) => key))
  const strategies = await database
    .selectFrom('strategies')
    .select(['id', 'revision'])
    .where('library_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('library_id')
    .execute()
  const next = strategies.find(({ id, revision }) => !known.has(`${prefix}${id}:${revision}`))
  if (next === undefined) return 'done'
  await createBacktest(
    ports,
    { userId: ownerId, role: 'user', scopes: 'all', credentialId: 'library', by: 'bearer' },
    {
      body: { strategyId: next.id, revision: next.revision, parameters: {}, priority: 'low' },
      idempotencyKey: `${prefix}${next.id}:${next.revision}`,
    },
  )
  return 'busy'
}

async function ownerOf(database: Database): Promise<string> {
  const found = await database.selectFrom('users').select('id').where('email', '=', OWNER.email).executeTakeFirst()
  if (found !== undefined) return found.id
  const made = await database
    .insertInto('users')
    .values({ ...OWNER, password_hash: await hashPassword(randomBytes(32).toString('base64url')) })
    // Another server may be faster.
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doUpdateSet({ nickname: OWNER.nickname }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}
