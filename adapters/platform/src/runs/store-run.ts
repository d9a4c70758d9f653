import { type MarketId, marketRules } from '@stocklab/domain'
import type { DecisionRow, RunManifest, RunResult } from '@stocklab/engine'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { headlineOf } from './run-head.js'
import { storeDetails } from './store-details.js'

export interface RunToStore {
  /** The id of the job that made it. */
  readonly id: string
  readonly ownerId: string
  readonly strategyId?: string | null
  readonly strategyRevision?: number | null
  readonly kind?: string
  /** Equal keys = equal results: a hash of the document, the settings, the data and the engine. */
  readonly resultKey: string
  readonly createdAt?: Date
  readonly result: RunResult
  readonly decisions: readonly DecisionRow[]
}

/** The parts of the document that a run's row repeats. */
type RunDocument = { readonly name: string; readonly capital: number }

/**
 * Stores a finished run, whole or not at all; answers its id. Within a caller's transaction it is part of that one, so
 * that a job is completed exactly when its result is there.
 */
export async function storeRun(database: Database, run: RunToStore): Promise<string> {
  if (database.isTransaction) return storeWithin(database, run)
  return database.transaction().execute((within) => storeWithin(within, run))
}

async function storeWithin(database: Database, run: RunToStore): Promise<string> {
  const createdAt = run.createdAt ?? (await transactionTime(database))
  const month = monthOf(createdAt)
  const { manifest } = run.result
  const document = manifest.strategy as RunDocument
  await database
    .insertInto('runs')
    .values({
      id: run.id,
      details_id: run.id,
      details_month: month,
      created_at: createdAt,
      owner_id: run.ownerId,
      strategy_id: run.strategyId ?? null,
      strategy_revision: run.strategyRevision ?? null,
      kind: run.kind ?? 'backtest',
      name: document.name,
      market: manifest.market,
      period_from: manifest.period.from,
      period_to: manifest.period.to,
      capital: document.capital,
      currency: marketRules(manifest.market as MarketId).currency,
      document_hash: manifest.strategy_hash,
      result_key: run.resultKey,
      engine_version: manifest.engine_version,
      data_version: manifest.data_version,
      made_up: manifest.made_up,
      ...headlineOf(run.result),
    })
    .execute()
  await storeStatistics(database, run)
  await storeDetails(database, { detailsId: run.id, month }, run)
  return run.id
}

/** The document lies beside the manifest that holds it, so that it can be read alone. */
async function storeStatistics(database: Database, { id, result }: RunToStore): Promise<void> {
  const { statistics, reasons, manifest, warnings } = result
  const rest: RunManifest = { ...manifest, strategy: null }
  await database
    .insertInto('run_statistics')
    .values({
      run_id: id,
      statistics: JSON.stringify(statistics),
      reasons: JSON.stringify(reasons),
      manifest: JSON.stringify(rest),
      document: JSON.stringify(manifest.strategy),
      warnings: JSON.stringify(warnings),
    })
    .execute()
}

async function transactionTime(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(database)
  return rows[0]!.now
}

/** The first day of an instant's month in UTC. */
export function monthOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 7)}-01`
}
