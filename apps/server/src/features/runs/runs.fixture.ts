import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoMarket } from '@stocklab/market-data'
import { type StoredRun, storeRun } from '@stocklab/platform'
import { finishBacktest, openExecutor, prepareBacktest, type StudyContext, strategyFromText } from '@stocklab/studies'
import { type Caller, openSlice, type Slice } from '../../slice.fixture.js'
import { runRoutes } from './routes.js'
import { openRunStudies } from './study/open-run-studies.js'

export interface RunSlice extends Slice {
  /** A run of a small made-up market, stored for somebody; answers its id. */
  store(owner: Caller, run?: StoredRun, createdAt?: Date): Promise<string>
  /** The run of the document below. */
  readonly run: StoredRun
  /** Another one over another period. */
  readonly other: StoredRun
}

const DOCUMENT = `name: Momentum of the demo
market: KRX
period: { from: 2023-06-01, to: 2025-06-30 }
benchmark: KOSPI
entry:
  schedule: weekly
  where: close > sma_20
  rank_by: [{ value: "close / lag(close, 20)", order: high }]
  max_positions: 5
exit:
  stop_loss: 0.1
`

/** The routes of results over a made-up market and runs that really ran on it. */
export async function openRuns(): Promise<RunSlice> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'stocklab-runs-'))
  await createDemoMarket(dataDirectory, { seed: 5, instruments: 60, years: 3 })
  const run = await backtest(DOCUMENT, dataDirectory)
  const other = await backtest(
    DOCUMENT.replace('order: high', 'order: low').replace('2023-06-01', '2023-12-01'),
    dataDirectory,
  )
  const studies = openRunStudies({ dataDirectory: () => dataDirectory })
  const slice = await openSlice((database) => runRoutes({ database, studies }))
  return {
    ...slice,
    run,
    other,
    async store(owner, stored = run, createdAt = new Date()) {
      const id = randomUUID()
      return storeRun(slice.database, { id, ownerId: owner.userId, resultKey: id, createdAt, ...stored })
    },
    async close() {
      await slice.close()
      await studies.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function backtest(text: string, dataDirectory: string): Promise<StoredRun> {
  const context: StudyContext = {
    dataDirectory,
    threads: 1,
    signal: new AbortController().signal,
    nowMs: () => performance.now(),
    note: () => undefined,
    progress: { phase: () => undefined },
    openTrials: () => {
      throw new Error('not counted')
    },
  }
  const strategy = strategyFromText(text)
  const executor = openExecutor(context)
  const { result, decisions } = await finishBacktest(
    await prepareBacktest(strategy, executor, context),
    strategy,
    context,
  )
  await executor.close()
  return { result, decisions }
}
