import { sql } from 'kysely'
import { Gauge, type Registry } from 'prom-client'
import type { Database, PoolState } from '../database/open-database.js'

/** What the tables say at the moment of a scrape: the truth of the queue and of what is to be told. */
export interface TableCounts {
  readonly jobs: Readonly<Record<'pending' | 'queued' | 'running', number>>
  readonly longestRunSeconds: number
  readonly eventsWaiting: number
  readonly deliveriesOpen: Readonly<Record<'email' | 'webhook', number>>
}

/** Reads the counts in one query, by partial indexes. */
export async function readTableCounts(database: Database): Promise<TableCounts> {
  const { rows } = await sql<CountRow>`
    select
      count(*) filter (where status = 'pending') as pending,
      count(*) filter (where status = 'queued') as queued,
      count(*) filter (where status = 'running') as running,
      coalesce(max(extract(epoch from now() - started_at)) filter (where status = 'running'), 0)::float8 as longest,
      (select count(*) from outbox_events where dispatched_at is null) as events,
      (select count(*) from deliveries where status in ('waiting', 'retrying') and channel = 'email') as email,
      (select count(*) from deliveries where status in ('waiting', 'retrying') and channel = 'webhook') as webhook
    from jobs where status in ('pending', 'queued', 'running')
  `.execute(database)
  const [row] = rows
  if (row === undefined) throw new Error('expected one row of counts')
  return {
    jobs: { pending: row.pending, queued: row.queued, running: row.running },
    longestRunSeconds: row.longest,
    eventsWaiting: row.events,
    deliveriesOpen: { email: row.email, webhook: row.webhook },
  }
}

interface CountRow {
  readonly pending: number
  readonly queued: number
  readonly running: number
  readonly longest: number
  readonly events: number
  readonly email: number
  readonly webhook: number
}

/** Tells what the tables hold. All processes tell the same: take the largest, not the sum. */
export function measureTables(registry: Registry, database: Database): void {
  const read = sharedWhileUnderWay(() => timed(() => readTableCounts(database)))
  const show = ({ name, help, labelNames = [] }: Shown, set: (gauge: Gauge, counts: Timed) => void) =>
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      async collect() {
        // What was true before is not shown as if it were true now.
        this.reset()
        const counts = await read().catch(() => null)
        if (counts !== null) set(this, counts)
        else if (labelNames.length === 0) this.set(Number.NaN)
      },
    })
  new Gauge({
    name: 'stocklab_database_up',
    help: 'Whether the database answered at this scrape',
    registers: [registry],
    async collect() {
      this.set((await read().catch(() => null)) === null ? 0 : 1)
    },
  })
  show(
    { name: 'stocklab_database_answer_seconds', help: 'How long the database took to count for this scrape' },
    (gauge, { seconds }) => gauge.set(seconds),
  )
  show(
    { name: 'stocklab_jobs', help: 'Jobs that have not ended, by status', labelNames: ['status'] },
    (gauge, { counts }) => setAll(gauge, 'status', counts.jobs),
  )
  show(
    { name: 'stocklab_queue_length', help: 'Jobs that wait for their turn or for a worker' },
    (gauge, { counts: { jobs } }) => gauge.set(jobs.pending + jobs.queued),
  )
  show(
    { name: 'stocklab_job_longest_run_seconds', help: 'For how long the oldest of the running jobs runs' },
    (gauge, { counts }) => gauge.set(counts.longestRunSeconds),
  )
  show({ name: 'stocklab_outbox_events_waiting', help: 'Events that were not told of yet' }, (gauge, { counts }) =>
    gauge.set(counts.eventsWaiting),
  )
  show(
    { name: 'stocklab_deliveries_open', help: 'Deliveries that wait or are tried again', labelNames: ['channel'] },
    (gauge, { counts }) => setAll(gauge, 'channel', counts.deliveriesOpen),
  )
}

interface Shown {
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly string[]
}

interface Timed {
  readonly counts: TableCounts
  readonly seconds: number
}

async function timed(read: () => Promise<TableCounts>): Promise<Timed> {
  const began = performance.now()
  return { counts: await read(), seconds: (performance.now() - began) / 1_000 }
}

function setAll(gauge: Gauge, label: string, values: Readonly<Record<string, number>>): void {
  for (const [value, count] of Object.entries(values)) gauge.set({ [label]: value }, count)
}

/** The metrics of one scrape are collected at the same time: they share one query. */
function sharedWhileUnderWay<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined
    })
    return underWay
  }
}

/** Tells how the connections of this process are used, once it is told how to find out; an embedded database has none. */
export function measurePool(registry: Registry): (read: () => PoolState) => void {
  let readPool: () => PoolState = () => ({ total: 0, idle: 0, waiting: 0 })
  new Gauge({
    name: 'stocklab_database_connections',
    help: 'Connections to PostgreSQL: in use, idle; and queries that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, idle, waiting } = readPool()
      this.set({ state: 'used' }, total - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  return (read) => {
    readPool = read
  }
}
