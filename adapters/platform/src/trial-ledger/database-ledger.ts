import type { Trial } from '@stocklab/engine'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import type { TrialTable } from '../database/tables/jobs.js'
import type { RecordedTrial, TrialLedger } from './trial-ledger.js'

/** Whose trials, and on what they run. */
export interface LedgerKey {
  readonly ownerId: string
  readonly basis: string
}

/** A statement has room for 65,535 values; a trial takes 12. */
const TRIALS_AT_ONCE = 1_000

/** The ledger of one owner in the database. Rows are only ever added, each by its key: any number of workers may add. */
export function openDatabaseTrials(database: Database, { ownerId, basis }: LedgerKey): TrialLedger {
  return {
    async record(trials) {
      const rows = trials.map((trial) => rowOf(trial, { ownerId, basis }))
      await database.transaction().execute(async (within) => {
        for (let start = 0; start < rows.length; start += TRIALS_AT_ONCE) {
          await within
            .insertInto('trials')
            .values(rows.slice(start, start + TRIALS_AT_ONCE))
            .onConflict((conflict) => conflict.columns(['owner_id', 'key', 'basis']).doNothing())
            .execute()
        }
      })
    },
    async trials() {
      const { rows } = await sql<Omit<TrialTable, 'returns'>>`
        select distinct on (key) key, name, market, features, first_day, last_day, periods, sharpe, origin
        from trials where owner_id = ${ownerId}
        order by key, basis = ${basis} desc, basis collate "C" desc`.execute(database)
      return rows.map(trialOf).sort((a, b) => (a.key < b.key ? -1 : 1))
    },
    async returnsOf(keys) {
      const { rows } = await sql<Pick<TrialTable, 'key' | 'returns'>>`
        select distinct on (key) key, returns
        from trials where owner_id = ${ownerId} and key = any(${keys})
        order by key, basis = ${basis} desc, basis collate "C" desc`.execute(database)
      return new Map(rows.map(({ key, returns }) => [key, floatsOf(returns)]))
    },
  }
}

function rowOf(trial: RecordedTrial, { ownerId, basis }: LedgerKey) {
  const { key, name, market, features, from, to, periods, sharpe, origin, returns } = trial
  return {
    owner_id: ownerId,
    key,
    basis,
    name,
    market,
    features: [...features],
    first_day: from,
    last_day: to,
    periods,
    sharpe,
    origin,
    returns: new Uint8Array(returns.buffer, returns.byteOffset, returns.byteLength),
  }
}

function trialOf(row: Omit<TrialTable, 'returns'>): Trial {
  const { key, name, market, features, first_day, last_day, periods, sharpe, origin } = row
  return { key, name, market, features, from: first_day, to: last_day, periods, sharpe, origin }
}

/** Copied, because the driver's bytes may begin anywhere in a buffer it shares. */
function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer)
}
