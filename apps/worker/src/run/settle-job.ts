import type { StatisticValue } from '@stocklab/engine'
import {
  completePart,
  type Database,
  divideStudy,
  endJob,
  type Job,
  type JobError,
  recordEvent,
  recordFailure,
  returnJob,
  saveCheckpoint,
  storeRun,
  storeStudy,
} from '@stocklab/platform'
import type { PhaseTimes } from '../estimate/phases.js'
import { type BacktestInput, type PartInput, resultKeyOf, type StudyInput } from '../job-input.js'
import type { Joined } from '../thread/thread-messages.js'
import type { Settlement } from './job-outcome.js'

/** What is told of a job when it is completed. */
export interface Completion {
  readonly times: PhaseTimes
  readonly ranMs: number
  readonly progress: unknown
  /** The attempt, for the parts into which it divides a study. */
  readonly traceparent: string | null
}

/** The claim no longer holds: the work of the transaction is undone. */
class ClaimLost extends Error {}

/**
 * Brings a settlement into the database, whole or not at all; answers the row as it is then, or undefined when the job was no
 * longer ours. To do it twice is to do it once.
 */
export async function settleJob(
  database: Database,
  job: Job,
  { settlement, completion }: { readonly settlement: Settlement; readonly completion: Completion },
): Promise<Job | undefined> {
  switch (settlement.kind) {
    case 'nothing':
      return undefined
    case 'cancel':
      return endJob(database, job, { event: 'cancel' })
    case 'fail':
      return failJob(database, job, settlement.error)
    case 'again':
      if (settlement.checkpoint !== null)
        await saveCheckpoint(database, job, { fraction: 0, state: settlement.checkpoint })
      return returnJob(database, job, settlement.because)
    case 'divide': {
      const { study } = job.input as unknown as StudyInput
      const { traceparent } = completion
      return divideStudy(
        database,
        job,
        settlement.parts.map((part) => ({ key: part.id, input: { study, part } satisfies PartInput, traceparent })),
      )
    }
    case 'complete-part':
      return completePart(database, job, { result: settlement.result, timings: completion.times })
    case 'complete-study':
      return completeStudy(database, job, settlement.joined, completion)
    case 'complete':
      return completeJob(database, job, settlement, completion)
  }
}

async function failJob(database: Database, job: Job, error: JobError): Promise<Job | undefined> {
  return database.transaction().execute(async (within) => {
    const ended = await endJob(within, job, { event: 'fail', error })
    if (ended !== undefined) await recordFailure(within, ended)
    return ended
  })
}

async function completeJob(
  database: Database,
  job: Job,
  { outcome: { result, decisions } }: Extract<Settlement, { kind: 'complete' }>,
  { times, ranMs, progress }: Completion,
): Promise<Job | undefined> {
  const { document } = job.input as unknown as BacktestInput
  const { data_version: data, engine_version: engine } = result.manifest
  const resultKey = resultKeyOf(document, { data, engine })
  try {
    return await database.transaction().execute(async (within) => {
      const ended = await endJob(within, job, { event: 'complete', timings: times, resultKey, progress })
      if (ended === undefined) throw new ClaimLost()
      await storeRun(within, {
        id: job.id,
        ownerId: job.owner_id,
        strategyId: job.strategy_id,
        strategyRevision: job.strategy_revision,
        resultKey,
        result,
        decisions,
      })
      await recordEvent(within, {
        type: 'backtest.completed',
        userId: job.owner_id,
        payload: {
          backtestId: job.id,
          name: job.name.slice(0, 200),
          totalReturn: numberOf(result.statistics.total_return),
          cagr: numberOf(result.statistics.cagr),
          maxDrawdown: numberOf(result.statistics.max_drawdown),
          sharpe: numberOf(result.statistics.sharpe),
          seconds: ranMs / 1_000,
        },
      })
      return ended
    })
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error
    // Somebody asked to cancel it at the last moment, or it was taken from us, or all this was done before.
    return endJob(database, job, { event: 'cancel' })
  }
}

async function completeStudy(
  database: Database,
  job: Job,
  { result, found }: Joined,
  { times, progress }: Completion,
): Promise<Job | undefined> {
  try {
    return await database.transaction().execute(async (within) => {
      const ended = await endJob(within, job, { event: 'complete', timings: times, resultKey: null, progress })
      if (ended === undefined) throw new ClaimLost()
      await storeStudy(within, job.id, result)
      const told = { backtestId: job.id, name: job.name.slice(0, 200) }
      await recordEvent(
        within,
        found === null
          ? {
              type: 'backtest.completed',
              userId: job.owner_id,
              payload: { ...told, ...NO_FIGURES, seconds: lasted(ended) },
            }
          : { type: 'optimisation.completed', userId: job.owner_id, payload: { ...told, ...found } },
      )
      return ended
    })
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error
    return endJob(database, job, { event: 'cancel' })
  }
}

/** A study of many runs has no figures of one. */
const NO_FIGURES = { totalReturn: null, cagr: null, maxDrawdown: null, sharpe: null } as const

/** Seconds until all parts were done and joined. */
function lasted({ created_at: created, started_at: started, ended_at: ended }: Job): number {
  return ended === null ? 0 : Math.max(0, (ended.getTime() - (started ?? created).getTime()) / 1_000)
}

function numberOf(value: StatisticValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}
