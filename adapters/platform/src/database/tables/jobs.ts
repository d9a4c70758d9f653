import type { JobKind, JobStatus } from '@stocklab/protocol'
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Instant } from './accounts.js'

/** Written as text, because an array would else become an array of PostgreSQL. */
type Json<T> = JSONColumnType<T & object, string, string>
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>

/** What the worker needs to begin; see `JobInput` in the jobs' folder for its shape by kind. */
export interface JobTable {
  id: Generated<string>
  /** Order of arrival. */
  seq: GeneratedAlways<number>
  owner_id: string
  kind: JobKind
  status: Generated<JobStatus>
  /** Lower numbers first. */
  priority: Generated<number>
  name: string
  market: string
  input: Json<Readonly<Record<string, unknown>>>
  strategy_id: string | null
  strategy_revision: number | null
  /** Same document, data and engine: same key. */
  result_key: string | null
  idempotency_key: string | null
  request_hash: string | null
  parent_id: string | null
  part_key: string | null
  parts_total: number | null
  parts_open: number | null
  /** How often a worker took it. */
  attempt: Generated<number>
  max_attempts: Generated<number>
  worker: string | null
  /** Grows with each claim: who has an older number no longer has the job. */
  fence: Generated<number>
  lease_until: Date | null
  offered_at: Date | null
  /** Nobody takes it before; null = it may be taken. */
  wait_until: Date | null
  cancel_requested_at: Date | null
  progress: JsonOrNull
  error: JsonOrNull
  estimate: Json<Readonly<Record<string, unknown>>>
  timings: JsonOrNull
  ran_ms: Generated<number>
  max_duration_ms: number
  created_at: Instant
  queued_at: Date | null
  started_at: Date | null
  ended_at: Date | null
  /** The span that asked for it, as W3C `traceparent`; null = nobody traced it. */
  traceparent: string | null
}

export interface JobCheckpointTable {
  job_id: string
  fence: number
  fraction: number
  state: Uint8Array
  created_at: Instant
}

export interface JobLogTable {
  id: GeneratedAlways<number>
  job_id: string
  at: Instant
  level: 'info' | 'warning' | 'error'
  text: string
}

export interface JobResultTable {
  job_id: string
  result: Uint8Array
  created_at: Instant
}

export interface TrialTable {
  owner_id: string
  key: string
  basis: string
  name: string
  market: string
  features: string[]
  first_day: string
  last_day: string
  periods: number
  sharpe: number | null
  origin: string
  returns: Uint8Array
  created_at: Instant
}

/** Tables of jobs; see the migration of the same name. */
export interface JobTables {
  jobs: JobTable
  job_checkpoints: JobCheckpointTable
  job_log: JobLogTable
  job_results: JobResultTable
  trials: TrialTable
}
