import { performance } from 'node:perf_hooks'
import type { EquityPoint } from '@stocklab/protocol'
import {
  countTrial,
  finishBacktest,
  isInterruption,
  openExecutor,
  prepareBacktest,
  strategyFromDocument,
} from '@stocklab/studies'
import { packJson } from '../json-bytes.js'
import { usableCheckpoint } from './checkpoint.js'
import { studyContext, type TaskPorts } from './study-context.js'
import { packError } from './thread-errors.js'
import type { BacktestTask, Kept, ThreadOutcome } from './thread-messages.js'

const EQUITY_MS = 250
/** Checkpoints take at most one part in so many of the time. */
const CHECKPOINT_SHARE = 20

/** A backtest from its document to its counted result, told of and checkpointed on the way. */
export async function runBacktest(task: BacktestTask, ports: TaskPorts): Promise<ThreadOutcome> {
  const executor = openExecutor(task)
  let kept: Kept | null = null
  try {
    const loaded = strategyFromDocument(task.input.document)
    const strategy = { ...loaded, warnings: [...task.input.warnings, ...loaded.warnings] }
    const context = studyContext(task, ports)
    const prepared = await prepareBacktest(strategy, executor, context)
    const checkpoint = usableCheckpoint(task.checkpoint, prepared.input)
    const equity = batchedEquity(ports)
    const keep = timedCheckpoints(task, ports)
    const run = await finishBacktest(prepared, strategy, context, {
      ...(checkpoint === undefined ? {} : { checkpoint }),
      onSlice(day, take) {
        ports.stop.check()
        equity([day.date, day.equity])
        keep(day.completed / day.sessions, () => packJson(take()))
      },
      onStopped(last) {
        if (ports.stop.drains) kept = { fraction: 0, state: packJson(last) }
        return 'stopped'
      },
    })
    context.progress.phase('counting trials')
    const result = await countTrial(run.result, strategy, ports.openTrials(run.result.manifest.data_version))
    return { type: 'finished', result, decisions: run.decisions }
  } catch (error) {
    if (isInterruption(error)) return { type: 'stopped', checkpoint: kept }
    return { type: 'failed', error: packError(error) }
  } finally {
    await executor.close()
  }
}

/** Values are sent some at a time. */
function batchedEquity({ tell }: TaskPorts): (point: EquityPoint) => void {
  let points: EquityPoint[] = []
  let nextAt = 0
  return (point) => {
    points.push(point)
    const now = performance.now()
    if (now < nextAt) return
    nextAt = now + EQUITY_MS
    tell({ type: 'equity', points })
    points = []
  }
}

function timedCheckpoints({ checkpointEveryMs }: BacktestTask, { tell }: TaskPorts) {
  let nextAt = performance.now() + checkpointEveryMs
  return (fraction: number, pack: () => Uint8Array) => {
    const began = performance.now()
    if (began < nextAt) return
    tell({ type: 'checkpoint', fraction, state: pack() })
    const ended = performance.now()
    nextAt = ended + Math.max(checkpointEveryMs, (ended - began) * CHECKPOINT_SHARE)
  }
}
