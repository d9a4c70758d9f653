import { createSweepPool, type SweepPool } from '@stocklab/compute'
import { epochDay } from '@stocklab/domain'
import { buildPlan, drawFrom, type Panel, type SearchAxis, simulationColumns } from '@stocklab/engine'
import { loadPanel } from '@stocklab/market-data'
import type { Objective } from '@stocklab/report'
import type { StrategyDocument } from '@stocklab/strategy'
import { type PeriodIndexes, periodIndexes } from '../period.js'
import { untilStopped } from '../stopping.js'
import type { StudyContext } from '../study-context.js'
import { usageError } from '../usage-error.js'
import { variantsOf } from './axes.js'
import type { PointFile } from './point-file.js'
import type { SearchDesk } from './run-points.js'

export interface DeskQuestion {
  readonly document: StrategyDocument
  readonly axes: readonly SearchAxis[]
  readonly objectives: readonly Objective[]
  readonly origin: string
  /** Called once the data are known; what it opens is where points are kept. */
  openFile(panel: Panel): PointFile | null
}

export interface OpenDesk extends PeriodIndexes {
  readonly desk: SearchDesk
  readonly warnings: readonly string[]
  /** Told of each point that is done. */
  watch(onDone: (points: number) => void): void
  close(): Promise<void>
}

/** Points, besides those along each axis, whose demands on the data are looked at. */
const SAMPLED = 200

/** Loads what any point of the search may read and starts the threads. */
export async function openDesk(question: DeskQuestion, context: StudyContext): Promise<OpenDesk> {
  const pool = createSweepPool(context.threads)
  try {
    return await openWith(pool, question, context)
  } catch (error) {
    await pool.close()
    throw error
  }
}

async function openWith(pool: SweepPool, question: DeskQuestion, context: StudyContext): Promise<OpenDesk> {
  const { document, axes } = question
  const warnings: string[] = []
  const { columns, warmup, statements } = demandOf(document, axes)
  context.progress.phase('loading market data')
  const { from, to } = document.period
  const loading = loadPanel(
    context.dataDirectory,
    {
      market: document.market,
      columns,
      from: from === null ? null : epochDay(from),
      to: to === null ? null : epochDay(to),
      warmup,
      statements,
    },
    { warning: (message) => warnings.push(message) },
  )
  const panel = await untilStopped(context.signal, 'nothing was run', loading)
  const file = question.openFile(panel)
  pool.use(panel)
  let watcher: (points: number) => void = () => undefined
  return {
    ...periodIndexes(panel, from, to),
    warnings,
    desk: {
      ...question,
      panel,
      warmup,
      pool,
      file,
      ledger: context.openTrials(panel.dataVersion),
      context,
      onDone: (points) => watcher(points),
    },
    watch: (onDone) => {
      watcher = onDone
    },
    close: () => pool.close(),
  }
}

/** Columns, history and statements for every point; the points of a large space are sampled, its ends are always among them. */
function demandOf(document: StrategyDocument, axes: readonly SearchAxis[]) {
  const columns = new Set<ReturnType<typeof buildPlan>['columns'][number]>()
  let warmup: number | 'all' = 0
  let statements = false
  let runnable = 0
  let reason = ''
  const variantOf = variantsOf(document, axes)
  for (const point of probes(axes)) {
    const variant = variantOf(point)
    if (!variant.ok) {
      reason ||= variant.reason
      continue
    }
    runnable++
    const plan = buildPlan(variant.compiled, variant.document)
    for (const name of [...plan.columns, ...simulationColumns(variant.document)]) columns.add(name)
    warmup = warmup === 'all' || plan.warmup === 'all' ? 'all' : Math.max(warmup, plan.warmup)
    statements ||= plan.statements
  }
  if (runnable === 0) throw usageError(`expected a point that can be run, received none: ${reason}`)
  return { columns: [...columns], warmup, statements }
}

function probes(axes: readonly SearchAxis[]): readonly (readonly number[])[] {
  const lowest = axes.map(() => 0)
  const highest = axes.map(({ values }) => values.length - 1)
  const along = axes.flatMap(({ values }, k) =>
    [lowest, highest].flatMap((base) => Array.from(thinned(values.length), (at) => base.with(k, at))),
  )
  const draw = drawFrom(1)
  const sampled = Array.from({ length: SAMPLED }, () => axes.map(({ values }) => Math.floor(draw() * values.length)))
  const unique = new Map([lowest, highest, ...along, ...sampled].map((point) => [point.join(' '), point]))
  return [...unique.values()]
}

/** Places along an axis, both ends included. */
function thinned(length: number): readonly number[] {
  const count = Math.min(length, SAMPLED)
  return Array.from({ length: count }, (_, k) => (count === 1 ? 0 : Math.round((k * (length - 1)) / (count - 1))))
}
