import { randomUUID } from 'node:crypto'
import {
  claimJob,
  type Database,
  listJobs,
  migrate,
  openDatabase,
  queuePosition,
  readPastRuns,
  readQueueLength,
  readRunHead,
  readRunList,
  reconcileJobs,
  reuseRun,
} from '@stocklab/platform'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '@stocklab/platform/testing'
import { publicQuerySchema, rankingQuerySchema, strategyQuerySchema } from '@stocklab/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAuditLog } from './features/accounts/audit-queries.js'
import { countUnread, readInbox } from './features/notifications/inbox/inbox-queries.js'
import { countJobs, readExtremes, spanOf } from './features/runs/analytics-queries.js'
import { readListPage } from './features/runs/run-lists.js'
import { rankingRowsQuery } from './features/strategies/ranking/ranking-queries.js'
import { unmeasuredRunQuery } from './features/strategies/ranking/record-figures.js'
import { publicListQuery } from './features/strategies/sharing/public-queries.js'
import { ownListQuery } from './features/strategies/strategy-queries.js'
import { explainAll, fillDatabase } from './hot-lists.fixture.js'

const queue = { offer: async () => undefined } as never
const LIMITS = { atWorkPerOwner: 5 } as never

const aRun = (database: Database) =>
  database.selectFrom('runs').selectAll().orderBy('created_at').limit(1).executeTakeFirstOrThrow()

/** What people and workers ask all the time, and an index that each of them needs. */
const ASKED: Readonly<
  Record<
    string,
    readonly [index: RegExp, act: (recorded: Database, owner: string, plain: Database) => Promise<unknown>]
  >
> = {
  "an account's jobs, newest first": [/jobs_of_owner/, (db, owner) => listJobs(db, owner, { limit: 50 })],
  'how long the queue is': [/jobs_/, (db) => readQueueLength(db)],
  'the place of a job in the queue': [
    /jobs_at_work|jobs_queued|jobs_open/,
    async (db, _owner, plain) => {
      const job = await plain
        .selectFrom('jobs')
        .selectAll()
        .where('status', '=', 'queued')
        .limit(1)
        .executeTakeFirstOrThrow()
      return queuePosition(db, job)
    },
  ],
  'what past runs took': [/jobs_completed/, (db) => readPastRuns(db, 'backtest', 200)],
  'a job that a worker takes': [/jobs_pkey/, (db) => claimJob(db, randomUUID(), { worker: 'w', leaseMs: 1 })],
  'a run of an account': [/runs_pkey/, (db, ownerId) => readRunHead(db, { id: randomUUID(), ownerId })],
  'a result that is there already': [
    /runs_result_key/,
    (db, ownerId) => reuseRun(db, { id: randomUUID(), ownerId, resultKey: 'x' }),
  ],
  'a page of trades, best first': [
    /run_trades_.*pkey/,
    async (db, _owner, plain) => {
      const head = await aRun(plain)
      const list = { table: 'run_trades', columns: { net: 'float8' }, day: 'entry_date' } as const
      return readListPage(db, head, list, { limit: 50, sort: 'net', order: 'desc' })
    },
  ],
  'the trades of a run': [
    /run_trades_.*pkey/,
    async (db, _owner, plain) => {
      const head = await aRun(plain)
      return readRunList(db, head, 'trades')
    },
  ],
  'the best runs of an account': [/runs_owner/, (db, owner) => readExtremes(db, spanOf(owner, {}), 'desc')],
  'how many of its jobs succeeded': [/jobs_(of|open)/, (db, owner) => countJobs(db, spanOf(owner, {}))],
  "an account's strategies, changed last first": [
    /strategies_of_owner/,
    (db, owner) => ownListQuery(db, owner, strategyQuerySchema.parse({})).execute(),
  ],
  'public strategies, newest first': [
    /strategies_public/,
    (db) => publicListQuery(db, publicQuerySchema.parse({})).execute(),
  ],
  'the unread of an inbox': [/notifications_/, (db, owner) => countUnread(db, owner)],
  'an inbox': [/notifications_/, (db, owner) => readInbox(db, owner, { unread: false, after: null, limit: 50 })],
  'what an account did': [/audit_log_/, (db, owner) => readAuditLog(db, { subjectId: owner }, { limit: 50 })],
  'the next event to tell of': [
    /outbox_/,
    (db) =>
      db
        .selectFrom('outbox_events')
        .select('id')
        .where('dispatched_at', 'is', null)
        .where('due_at', '<=', sql<Date>`now()`)
        .orderBy('due_at')
        .orderBy('sequence')
        .limit(1)
        .execute(),
  ],
}

function hotLists(name: string, open: () => Promise<Database>): void {
  describe(`on ${name}, with tens of thousands of rows`, () => {
    let database: Database
    let owner: string
    beforeAll(async () => {
      database = await open()
      await migrate(database)
      owner = await fillDatabase(database)
    })
    afterAll(() => database?.destroy())

    it.each(Object.entries(ASKED))('%s: found by an index', async (_what, [index, act]) => {
      const { readWhole, indexes } = await explainAll(database, (recorded) => act(recorded, owner, database))
      expect(readWhole).toEqual([])
      expect(indexes.join(' ')).toMatch(index)
    })

    it('the sweep of lost jobs looks at those that run or wait alone', async () => {
      const { readWhole } = await explainAll(database, (recorded) =>
        reconcileJobs(recorded, queue, { limits: LIMITS, offerAgainMs: 60_000 }),
      )
      expect(readWhole).toEqual([])
    })

    it('rankings read what was measured, and no run', async () => {
      const { readWhole } = await explainAll(database, async (recorded) => {
        await rankingRowsQuery(rankingQuerySchema.parse({})).execute(recorded)
        await unmeasuredRunQuery(randomUUID()).execute(recorded)
      })
      expect(readWhole).not.toContain('runs')
    })
  })
}

hotLists('PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  hotLists('PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})
