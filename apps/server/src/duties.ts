import { StockLabError } from '@stocklab/domain'
import { type LakePlace, readManifest } from '@stocklab/market-data'
import { dropOldRuns, type Platform } from '@stocklab/platform'
import type { Logger } from 'pino'
import { type WarmedTask, warmCaches } from './cache/warm-caches.js'
import { every } from './every.js'
import { sweepAccounts } from './features/accounts/sweep.js'
import type { BacktestPorts } from './features/backtests/ports.js'
import type { Markets } from './features/market/view/markets.js'
import { recordFigures } from './features/strategies/ranking/record-figures.js'
import { runLibrary } from './run-library.js'
import { tellNewData } from './tell-new-data.js'
import { warmingTasks } from './warming-tasks.js'

export interface DutyParts {
  readonly platform: Platform
  readonly place: LakePlace
  readonly markets: Markets
  /** With it the library is run by itself. */
  readonly backtests?: BacktestPorts
  readonly logger: Logger
  /** Rows of runs are kept for so many months; 0 = for ever. */
  readonly keepMonths: number
}

export interface Duties {
  /** Returns when nothing of it runs any more. */
  close(): Promise<void>
}

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const RUNS_AT_ONCE = 20
const RESTING_ROUNDS = 20

/** What a server does beside answering. Any number of servers may do all of it at the same time. */
export function startDuties({ platform, place, markets, backtests, logger, keepMonths }: DutyParts): Duties {
  const { database, cache } = platform
  const onError = (error: unknown) => logger.warn({ err: error }, 'failed in the background')
  const warming = warmCaches(warmingTasks({ markets, cache, database }), (warmed) => logWarmed(logger, warmed))
  const rounds = [
    every(5 * SECOND_MS, watchData(database, place), onError),
    every(5 * SECOND_MS, () => measureRuns(platform), onError),
    ...(backtests === undefined ? [] : [every(3 * SECOND_MS, libraryRound(backtests), onError)]),
    every(HOUR_MS, () => sweepAccounts(database, new Date()), onError),
    ...(keepMonths === 0 ? [] : [every(HOUR_MS, () => dropOldRunsOf(database, keepMonths, logger), onError)]),
  ]
  return {
    async close() {
      await Promise.all([warming.close(), ...rounds.map((round) => round.close())])
    },
  }
}

/** Once everything has run it looks again only now and then: whatever is new waits for a minute at most. */
function libraryRound(backtests: BacktestPorts): () => Promise<void> {
  let resting = 0
  return async () => {
    if (resting > 0) resting -= 1
    else if ((await runLibrary(backtests)) === 'done') resting = RESTING_ROUNDS
  }
}

/** Fetches what is new where the lake lies elsewhere, and tells of it. */
function watchData(database: Platform['database'], place: LakePlace): () => Promise<void> {
  let told: string | undefined
  return async () => {
    const manifest = readManifest(await place.newest())
    if (manifest === undefined || manifest.version === told) return
    await tellNewData(database, manifest)
    told = manifest.version
  }
}

/** Pages that show the figures are made anew; rankings follow within their few minutes. */
async function measureRuns({ database, cache }: Platform): Promise<void> {
  const { looked } = await recordFigures(database, RUNS_AT_ONCE)
  if (looked > 0) await cache.deleteKind('investor')
}

async function dropOldRunsOf(database: Platform['database'], keepMonths: number, logger: Logger): Promise<void> {
  const { months, runs, kept } = await dropOldRuns(database, keepMonths)
  if (months.length > 0) logger.info({ months, runs, kept }, 'rows of old runs dropped')
}

function logWarmed(logger: Logger, { name, tookMs, error }: WarmedTask): void {
  if (error === undefined) logger.debug({ task: name, tookMs }, 'cache warmed')
  // A server that has no data yet has nothing to warm.
  else if (error instanceof StockLabError && error.code === 'LAKE_MISSING') logger.debug({ task: name }, 'no data yet')
  else logger.warn({ task: name, tookMs, err: error }, 'cache not warmed')
}
