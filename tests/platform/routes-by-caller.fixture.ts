import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { type Database, insertEvent, migrate, openPlatform, type Platform, readSettings } from '@stocklab/platform'
import { SCOPES, type Scope } from '@stocklab/protocol'
import { runWorker } from '@stocklab/worker'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import { createApiKey } from '../../apps/server/src/features/accounts/api-keys.js'
import { ACCOUNT_DEFAULTS } from '../../apps/server/src/features/accounts/ports.js'
import { openSession } from '../../apps/server/src/features/accounts/sessions.js'
import { openServer } from '../../apps/server/src/open-server.js'
import { SERVER_SETTINGS } from '../../apps/server/src/server-settings.js'

const CLIENT = { address: '127.0.0.1', userAgent: 'walk' }

export interface WholeServer {
  readonly app: FastifyInstance
  readonly database: Database
  /** Two codes that the market holds. */
  readonly codes: readonly [string, string]
  /** Sends with a session of its own, so that a route that ends the session of the caller disturbs nobody. */
  asUser(userId: string, request: InjectOptions): Promise<LightMyRequestResponse>
  /** Sends with a key of the account that has these scopes. */
  withKey(userId: string, scopes: readonly Scope[], request: InjectOptions): Promise<LightMyRequestResponse>
  createUser(nickname: string, role: 'user' | 'admin'): Promise<string>
  /** Has a worker finish all jobs that wait. */
  work(): Promise<void>
  close(): Promise<void>
}

/** The server as it is started, over an embedded database and a small made-up market; no worker takes its jobs. */
export async function openWholeServer(): Promise<WholeServer> {
  const directory = mkdtempSync(join(tmpdir(), 'stocklab-walk-'))
  await createDemoMarket(directory, { seed: 7, instruments: 40, years: 2 })
  const settings = readSettings(SERVER_SETTINGS, { STOCKLAB_DATA: directory, STOCKLAB_RATE_LIMITS: 'no' })
  const platform: Platform = await openPlatform(settings, { onError: console.error })
  const { database } = platform
  await migrate(database)
  const place = { current: directory, newest: async () => directory }
  const logger = pino({ level: 'silent' })
  const server = await openServer(settings, {
    platform,
    place,
    logger,
    publicUrl: 'http://localhost:8700',
    threads: 1,
  })
  const { app } = server
  const send = (token: string, request: InjectOptions) =>
    app.inject({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } })
  const asUser: WholeServer['asUser'] = async (userId, request) => {
    const session = { ...CLIENT, userId, kind: 'bearer' } as const
    const { token } = await openSession(database, session, { limits: ACCOUNT_DEFAULTS, now: new Date() })
    return send(token, request)
  }
  const createUser: WholeServer['createUser'] = async (nickname, role) => {
    const { id } = await database
      .insertInto('users')
      .values({ email: `${nickname}@example.com`, nickname, password_hash: NOBODYS_HASH, role })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  return {
    app,
    database,
    asUser,
    createUser,
    codes: await someCodes(asUser, await createUser('scout', 'user')),
    async withKey(userId, scopes, request) {
      const key = { userId, name: 'walk', scopes, expiresAt: null }
      const { secret, apiKey } = await createApiKey({ database, now: () => new Date() }, key, CLIENT)
      const reply = await send(secret, request)
      // An account has fifty keys at most.
      await database.deleteFrom('api_keys').where('id', '=', apiKey.id).execute()
      return reply
    },
    async work() {
      const worker = await runWorker(settings, { platform, place, logger, processors: 1 })
      await vi.waitFor(async () => {
        const open = await database.selectFrom('jobs').select('id').where('status', 'not in', ENDED).execute()
        expect(open).toEqual([])
      }, WORK_PATIENCE)
      await worker.close()
    },
    async close() {
      await server.close()
      await platform.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A hash of the right form that no password has. */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

const ENDED = ['completed', 'failed', 'cancelled'] as const
const WORK_PATIENCE = { timeout: 60_000, interval: 200 }

async function someCodes(asUser: WholeServer['asUser'], userId: string): Promise<readonly [string, string]> {
  const payload = { universe: { kinds: ['common'] }, limit: 2 }
  const reply = await asUser(userId, { method: 'POST', url: '/api/v1/screen', payload })
  const [one, two] = reply.json().rows
  return [one.code, two.code]
}

/** Every route that the application answers, as `GET /api/v1/auth/me`; HEAD goes with its GET. */
export function routesOf(app: FastifyInstance): string[] {
  const routes: string[] = []
  const path: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^([│ ]*)[├└]── (\S*?) \(([A-Z, ]+)\)$/.exec(line)
    if (match === null) continue
    const [, indent = '', part = '', methods = ''] = match
    const depth = indent.length / 4
    path.length = depth
    path.push(part)
    const url = path.join('').replace(/^\/\/?/, '/')
    for (const method of methods.split(', ')) if (method !== 'HEAD') routes.push(`${method} ${url}`)
  }
  return routes.sort()
}

/** What one account owns, made anew whenever a row of the table asks. */
export interface Things {
  readonly code: string
  readonly codes: readonly [string, string]
  readonly userId: string
  /** Two runs and a study that are completed, of which nothing is ever taken away. */
  readonly runs: readonly [string, string]
  readonly study: string
  /** A day on which the first run decided. */
  decisionDay(): Promise<string>
  strategy(): Promise<string>
  publicStrategy(): Promise<string>
  backtest(): Promise<string>
  watchlist(): Promise<string>
  universe(): Promise<string>
  webhook(): Promise<string>
  notification(): Promise<string>
  delivery(): Promise<string>
  session(): Promise<string>
  apiKey(): Promise<string>
}

export const DOCUMENT = `schema: stocklab/strategy@1
name: Walk
market: KRX
universe:
  kinds: [common]
entry:
  schedule: monthly
  rank_by:
    - { value: close, order: high }
  max_positions: 5
`

/** Makes things as their owner would. */
export async function thingsOf(server: WholeServer, userId: string): Promise<Things> {
  const { database } = server
  let count = 0
  const name = () => `thing ${++count}`
  const create = async (url: string, payload: object): Promise<string> => {
    const reply = await server.asUser(userId, { method: 'POST', url: `/api/v1${url}`, payload })
    const { id } = reply.json()
    if (reply.statusCode >= 300 || id === undefined) throw new Error(`POST ${url}: ${reply.body}`)
    return id
  }
  const backtest = () => create('/backtests', { document: DOCUMENT, capital: 10_000_000 + ++count })
  const runs = [await backtest(), await backtest()] as const
  const study = await create('/backtests/studies', { document: DOCUMENT, study: { kind: 'montecarlo', paths: 100 } })
  await server.work()
  const strategy = () => create('/strategies', { source: DOCUMENT })
  const event = { type: 'system.announcement', payload: { title: TEXTS, body: TEXTS } } as const
  return {
    code: server.codes[0],
    codes: server.codes,
    userId,
    runs,
    study,
    async decisionDay() {
      const reply = await server.asUser(userId, { url: `/api/v1/backtests/${runs[0]}/decisions?limit=1` })
      return reply.json().items[0].date
    },
    strategy,
    async publicStrategy() {
      const id = await strategy()
      await server.asUser(userId, { method: 'POST', url: `/api/v1/strategies/${id}/publish`, payload: {} })
      return id
    },
    backtest,
    watchlist: () => create('/watchlists', { name: name() }),
    universe: () => create('/universes', { market: 'KRX', name: name(), codes: [server.codes[0]] }),
    webhook: () => create('/webhooks', { url: 'https://hooks.example.com/x' }),
    async notification() {
      const eventId = await insertEvent(database, { ...event, userId })
      const notification = { user_id: userId, event_id: eventId, type: event.type, link: null, read_at: null }
      const texts = JSON.stringify({ ko: SAID, en: SAID })
      return idOf(
        database
          .insertInto('notifications')
          .values({ ...notification, texts })
          .returning('id'),
      )
    },
    async delivery() {
      const eventId = await insertEvent(database, { ...event, userId })
      const delivery = { user_id: userId, event_id: eventId, channel: 'email', status: 'dead', attempts: 9 } as const
      return idOf(
        database
          .insertInto('deliveries')
          .values({ ...delivery, ...UNANSWERED })
          .returning('id'),
      )
    },
    async session() {
      const session = { ...CLIENT, userId, kind: 'cookie' } as const
      return (await openSession(database, session, { limits: ACCOUNT_DEFAULTS, now: new Date() })).id
    },
    async apiKey() {
      const key = { userId, name: name(), scopes: [...SCOPES], expiresAt: null }
      return (await createApiKey({ database, now: () => new Date() }, key, CLIENT)).apiKey.id
    },
  }
}

const TEXTS = { ko: '알림', en: 'notice' }
const SAID = { title: 'notice', body: 'notice' }
const UNANSWERED = {
  endpoint_id: null,
  last_error: 'no answer',
  response_status: null,
  response_snippet: null,
  delivered_at: null,
} as const

async function idOf(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id
}
