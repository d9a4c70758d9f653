import { randomUUID } from 'node:crypto'
import { statusesThatTake } from '@stocklab/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.js'
import { type Database, openDatabase } from '../database/open-database.js'
import { createLocalQueue } from '../queue/local-queue.js'
import type { JobQueue, Offer } from '../queue/queue.js'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '../testing.js'
import { requestCancel } from './cancel-job.js'
import { readCheckpoint, saveCheckpoint } from './checkpoints.js'
import { claimJob, extendLease } from './claim-job.js'
import { createJob, type NewJob } from './create-job.js'
import { endJob, returnJob } from './end-job.js'
import { enqueueJobs } from './enqueue-jobs.js'
import { DEFAULT_JOB_LIMITS, type Job } from './job.js'
import { queuePosition, readJob, readNextQueued } from './read-jobs.js'
import { reconcileJobs } from './reconcile-jobs.js'
import { retryJob } from './retry-job.js'
import { completePart, divideStudy, readPartResults } from './study-parts.js'

const LEASE = { worker: 'w', leaseMs: 60_000 }
const COMPLETE = { event: 'complete', timings: {}, resultKey: null } as const

/** Remembers what it was offered. */
function openLedgerQueue(): JobQueue & { readonly offers: Offer[] } {
  const offers: Offer[] = []
  return { ...createLocalQueue(), offers, offer: async (offer) => void offers.push(offer) }
}

function jobsOn(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database
    let ownerId: string
    beforeAll(async () => {
      database = await open()
      await migrate(database)
    })
    beforeEach(async () => {
      await database.deleteFrom('jobs').execute()
      ownerId = await createOwner()
    })
    afterAll(() => database?.destroy())

    async function createOwner(): Promise<string> {
      const user = { email: randomUUID(), nickname: randomUUID(), password_hash: '-' }
      return (await database.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()).id
    }
    const rowOf = (changes: Partial<NewJob> = {}): NewJob => ({
      owner_id: ownerId,
      kind: 'backtest',
      name: 'a job',
      market: 'KRX',
      input: '{"b": 1, "a": 2}',
      estimate: '{}',
      max_duration_ms: 1_000,
      ...changes,
    })
    async function create(changes: Partial<NewJob> = {}): Promise<Job> {
      const admission = await createJob(database, rowOf(changes), DEFAULT_JOB_LIMITS)
      if (admission.kind === 'refused') throw new Error(admission.why)
      return admission.job
    }
    async function createQueued(changes: Partial<NewJob> = {}): Promise<Job> {
      const { id } = await create(changes)
      await database.updateTable('jobs').set({ status: 'queued' }).where('id', '=', id).execute()
      return readRow(id)
    }
    async function claimed(changes: Partial<NewJob> = {}): Promise<Job> {
      const { id } = await createQueued(changes)
      const job = await claimJob(database, id, LEASE)
      if (job === undefined) throw new Error('not claimed')
      return job
    }
    const readRow = (id: string) =>
      database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const outliveLease = (id: string) =>
      database
        .updateTable('jobs')
        .set({ lease_until: new Date(0) })
        .where('id', '=', id)
        .execute()
    const passWait = (id: string) =>
      database
        .updateTable('jobs')
        .set({ wait_until: new Date(0) })
        .where('id', '=', id)
        .execute()
    const sweep = (queue: JobQueue = openLedgerQueue()) =>
      reconcileJobs(database, queue, { limits: DEFAULT_JOB_LIMITS, offerAgainMs: 60_000 })

    it('admits no more than its limits, however many ask at the same time', async () => {
      const limits = { openPerOwner: 3, openInAll: 5, atWorkPerOwner: 9 }
      const owners = [ownerId, await createOwner(), await createOwner()]
      const admissions = await Promise.all(
        owners.flatMap((owner_id) => Array.from({ length: 5 }, () => createJob(database, rowOf({ owner_id }), limits))),
      )
      expect(admissions.filter(({ kind }) => kind === 'created')).toHaveLength(5)
      const counts = owners.map((owner) =>
        admissions.filter((one) => one.kind === 'created' && one.job.owner_id === owner),
      )
      expect(Math.max(...counts.map(({ length }) => length))).toBeLessThanOrEqual(3)
    })

    it('keeps the order of keys in what it is given', async () => {
      const { input } = await create()
      expect(Object.keys(input)).toEqual(['b', 'a'])
    })

    it('answers a key that was seen before with the first job, also when both come at once', async () => {
      const keyed = { idempotency_key: 'k', request_hash: 'h' }
      const both = await Promise.all([create(keyed), create(keyed)])
      expect(both[0]?.id).toBe(both[1]?.id)
      const other = await createJob(database, rowOf({ ...keyed, request_hash: 'x' }), DEFAULT_JOB_LIMITS)
      expect(other).toMatchObject({ kind: 'refused', why: 'key-reused' })
    })

    it('gives a job to one of all who claim it, and only when it is queued', async () => {
      const { id } = await createQueued()
      const claims = await Promise.all(Array.from({ length: 8 }, () => claimJob(database, id, LEASE)))
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
      expect(await readRow(id)).toMatchObject({ status: 'running', fence: 1, attempt: 1 })
      expect(await claimJob(database, (await create()).id, LEASE)).toBeUndefined()
    })

    it('lets whoever lost a job change nothing of it', async () => {
      const job = await claimed()
      await outliveLease(job.id)
      await sweep()
      for (const moment of ['while it waits', 'while another has it']) {
        if (moment === 'while another has it') await claimJob(database, job.id, LEASE)
        const before = await readRow(job.id)
        expect(await extendLease(database, job, { leaseMs: 1, ranMs: 1 }), moment).toBe('lost')
        expect(await saveCheckpoint(database, job, { fraction: 0, state: new Uint8Array(1) }), moment).toBe(false)
        expect(await endJob(database, job, COMPLETE), moment).toBeUndefined()
        expect(await endJob(database, job, { event: 'cancel' }), moment).toBeUndefined()
        expect(await returnJob(database, job, 'release'), moment).toBeUndefined()
        expect(await readRow(job.id), moment).toEqual(before)
      }
    })

    it('puts jobs of lost workers back, until they were lost too often', async () => {
      const { id } = await createQueued({ max_attempts: 2 })
      for (const status of ['queued', 'failed']) {
        await claimJob(database, id, LEASE)
        expect((await sweep()).lost).toEqual([])
        await outliveLease(id)
        const { lost } = await sweep()
        expect(lost.map((job) => job.status)).toEqual([status])
      }
      expect(await readRow(id)).toMatchObject({ error: { code: 'JOB_LOST' } })
      const events = await database.selectFrom('outbox_events').select('type').where('user_id', '=', ownerId).execute()
      expect(events).toEqual([{ type: 'backtest.failed' }])
    })

    it('waits longer and longer before a job is taken again that a fault ended, by whichever way it is taken', async () => {
      const { id } = await createQueued()
      for (const seconds of [2, 6, 18]) {
        await passWait(id)
        const job = (await claimJob(database, id, LEASE)) as Job
        const returned = await returnJob(database, job, 'lose')
        const waitMs = (returned?.wait_until?.getTime() ?? 0) - (returned?.queued_at?.getTime() ?? 0)
        expect(Math.abs(waitMs - seconds * 1_000)).toBeLessThan(100)
        const queue = openLedgerQueue()
        await sweep(queue)
        expect(queue.offers).toEqual([])
        expect(await readNextQueued(database, 5)).toEqual([])
        expect(await claimJob(database, id, LEASE)).toBeUndefined()
        await passWait(id)
        await sweep(queue)
        expect(queue.offers).toMatchObject([{ id }])
        expect(await readNextQueued(database, 5)).toEqual([id])
      }
      const released = await returnJob(database, (await claimJob(database, id, LEASE)) as Job, 'release')
      expect(released?.wait_until).toBeNull()
    })

    it('keeps checkpoints of a job that goes on, and none of one that ended', async () => {
      const job = await claimed()
      const state = Uint8Array.from([1, 2, 3])
      expect(await saveCheckpoint(database, job, { fraction: 0.5, state })).toBe(true)
      await returnJob(database, job, 'release')
      expect(Uint8Array.from((await readCheckpoint(database, job.id)) ?? [])).toEqual(state)
      const next = await claimJob(database, job.id, LEASE)
      expect(next?.attempt).toBe(1)
      await endJob(database, next as Job, COMPLETE)
      expect(await readCheckpoint(database, job.id)).toBeUndefined()
    })

    it('does not complete what somebody asked to cancel', async () => {
      const job = await claimed()
      expect((await requestCancel(database, ownerId, job.id))?.running).toEqual([job.id])
      expect(await extendLease(database, job, { leaseMs: 1_000, ranMs: 0 })).toBe('cancel')
      expect(await endJob(database, job, COMPLETE)).toBeUndefined()
      expect(await endJob(database, job, { event: 'cancel' })).toMatchObject({ status: 'cancelled' })
      expect(await requestCancel(database, ownerId, job.id)).toBeUndefined()
      const lost = await claimed()
      await requestCancel(database, ownerId, lost.id)
      await outliveLease(lost.id)
      expect((await sweep()).lost.map(({ status }) => status)).toEqual(['cancelled'])
    })

    it('is changed by its owner alone', async () => {
      const job = await create()
      const other = await createOwner()
      expect(await readJob(database, other, job.id)).toBeUndefined()
      expect(await requestCancel(database, other, job.id)).toBeUndefined()
      await requestCancel(database, ownerId, job.id)
      expect(await retryJob(database, { ownerId: other, id: job.id }, DEFAULT_JOB_LIMITS)).toBeUndefined()
    })

    it('carries the span that asked for it, and asks anew for whoever tries it again', async () => {
      const [first, second] = ['1', '2'].map((digit) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`)
      const job = await create({ traceparent: first ?? null })
      expect((await readJob(database, ownerId, job.id))?.traceparent).toBe(first)
      await requestCancel(database, ownerId, job.id)
      const again = await retryJob(database, { ownerId, id: job.id, traceparent: second ?? null }, DEFAULT_JOB_LIMITS)
      expect(again).toMatchObject({ kind: 'created', job: { traceparent: second } })
      await expect(create({ traceparent: 'nonsense' })).rejects.toThrow('jobs_traceparent_check')
    })

    it('tries again only what the table of its life allows', async () => {
      const job = await claimed()
      const retry = () => retryJob(database, { ownerId, id: job.id }, DEFAULT_JOB_LIMITS)
      expect(await retry()).toBeUndefined()
      await endJob(database, job, { event: 'fail', error: { code: 'X', message: 'x' } })
      expect(statusesThatTake('retry')).toEqual(['failed', 'cancelled'])
      expect(await retry()).toMatchObject({ kind: 'created', job: { status: 'pending', error: null, attempt: 0 } })
    })

    it('lets the jobs of one owner wait so that those of others come to their turn', async () => {
      const other = await createOwner()
      for (let k = 0; k < 3; k++) await create()
      const low = await create({ priority: 20 })
      const theirs = await create({ owner_id: other })
      const queue = openLedgerQueue()
      await enqueueJobs(database, queue, { atWorkPerOwner: 2 })
      expect(queue.offers).toHaveLength(3)
      expect(queue.offers.map(({ id }) => id)).toContain(theirs.id)
      expect(await readRow(low.id)).toMatchObject({ status: 'pending' })
      expect(await queuePosition(database, await readRow(low.id))).toBe(5)
      expect(await queuePosition(database, await readRow(theirs.id))).toBe(4)
    })

    it('offers anew what the queue has lost, and not what it was offered a moment ago', async () => {
      const job = await create()
      const queue = openLedgerQueue()
      await enqueueJobs(database, queue, { atWorkPerOwner: 2 })
      expect((await sweep(queue)).offeredAgain).toEqual([])
      await database
        .updateTable('jobs')
        .set({ offered_at: new Date(0) })
        .execute()
      expect((await sweep(queue)).offeredAgain).toEqual([job.id])
      expect(queue.offers).toEqual([
        { id: job.id, priority: 10, round: 0 },
        { id: job.id, priority: 10, round: 0 },
      ])
    })

    it('lets a study wait for its parts without a worker, and puts it back when the last is there', async () => {
      const study = await claimed({ kind: 'optimize' })
      const parts = ['a', 'b'].map((key) => ({ key, input: { key } }))
      expect(await divideStudy(database, study, parts)).toMatchObject({
        status: 'running',
        parts_total: 2,
        parts_open: 2,
      })
      expect(await extendLease(database, study, { leaseMs: 1, ranMs: 0 })).toBe('lost')
      expect((await sweep()).lost).toEqual([])
      const rows = await database
        .selectFrom('jobs')
        .selectAll()
        .where('parent_id', '=', study.id)
        .orderBy('seq')
        .execute()
      const found = Uint8Array.from([7])
      const open: (number | null | undefined)[] = []
      for (const { id } of rows) {
        const part = (await claimJob(database, id, LEASE)) as Job
        open.push((await completePart(database, part, { result: found, timings: {} }))?.parts_open)
        expect(await completePart(database, part, { result: found, timings: {} })).toBeUndefined()
      }
      expect(open).toEqual([1, 0])
      expect(await readRow(study.id)).toMatchObject({ status: 'queued', parts_open: 0 })
      expect(await readPartResults(database, study.id)).toHaveLength(2)
    })

    it('does not divide a study that somebody asked to cancel meanwhile, and cancels the parts of one that waits', async () => {
      const asked = await claimed({ kind: 'optimize' })
      await requestCancel(database, ownerId, asked.id)
      expect(await divideStudy(database, asked, [{ key: 'a', input: {} }])).toMatchObject({ status: 'cancelled' })
      const waiting = await claimed({ kind: 'optimize' })
      await divideStudy(database, waiting, [{ key: 'a', input: {} }])
      expect(await requestCancel(database, ownerId, waiting.id)).toMatchObject({
        job: { status: 'cancelled' },
        running: [],
      })
      const left = await database.selectFrom('jobs').select('status').where('parent_id', 'is not', null).execute()
      expect(left).toEqual([{ status: 'cancelled' }])
    })

    it('completes each job once, whatever workers do that die at any moment', async () => {
      const ids = await Promise.all(Array.from({ length: 30 }, () => createQueued({ max_attempts: 1_000 })))
      const completed: string[] = []
      let dice = 1
      // Numbers that look random and are the same each time.
      const roll = () => {
        dice = (dice * 48_271) % 2_147_483_647
        return dice / 2_147_483_647
      }
      const liveOnce = async (worker: string) => {
        const { id } = ids[Math.floor(roll() * ids.length)] as Job
        const job = await claimJob(database, id, { worker, leaseMs: roll() < 0.3 ? 0 : 60_000 })
        if (job === undefined) return
        if (roll() < 0.3) await saveCheckpoint(database, job, { fraction: roll(), state: new Uint8Array(4) })
        if (roll() < 0.4) {
          // It dies: nobody hears of it again.
          await outliveLease(id)
          return
        }
        if (roll() < 0.2) {
          await returnJob(database, job, 'lose')
          await passWait(id)
        } else if ((await endJob(database, job, COMPLETE)) !== undefined) completed.push(id)
      }
      const work = async (worker: string) => {
        while (completed.length < ids.length) {
          await liveOnce(worker)
          if (roll() < 0.2) await sweep()
        }
      }
      await Promise.all(['a', 'b', 'c', 'd'].map(work))
      expect([...completed].sort()).toEqual(ids.map(({ id }) => id).sort())
    })
  })
}

jobsOn('PGlite', () => openDatabase({ kind: 'memory' }))

describe.skipIf(!(await hasPostgres()))('with a server', () => {
  let created: TestDatabase | undefined
  afterAll(() => created?.drop())
  jobsOn('PostgreSQL', async () => {
    created = await createPostgresDatabase()
    return created.database
  })
})
