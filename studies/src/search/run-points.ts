import type { SweepPool } from '@stocklab/compute'
import { isoDate, StockLabError } from '@stocklab/domain'
import { buildPlan, type Panel, type SearchAxis, type SweepRun } from '@stocklab/engine'
import type { RecordedTrial, TrialLedger } from '@stocklab/platform'
import type { Objective, TriedPoint } from '@stocklab/report'
import type { StrategyDocument } from '@stocklab/strategy'
import { trialOf } from '../count-trial.js'
import { throwIfStopped } from '../stopping.js'
import type { StudyContext } from '../study-context.js'
import { type Variant, variantsOf } from './axes.js'
import { scoresOf } from './objectives.js'
import type { PointFile } from './point-file.js'

/** What all runs of a search share. */
export interface SearchDesk {
  readonly document: StrategyDocument
  readonly axes: readonly SearchAxis[]
  readonly objectives: readonly Objective[]
  readonly panel: Panel
  readonly warmup: number | 'all'
  readonly pool: SweepPool
  readonly ledger: TrialLedger
  /** Which command tries it. */
  readonly origin: string
  /** What is kept of a search that is stopped, if anything. */
  readonly file: PointFile | null
  readonly context: StudyContext
  onDone(points: number): void
}

/** Sessions of the runs, indexes into the panel, and the dates that the documents give for them. */
export interface RunSpan {
  readonly first: number
  readonly last: number
  readonly period: StrategyDocument['period']
}

/** A point that has to be run. */
interface Waiting {
  readonly place: number
  readonly variant: Extract<Variant, { ok: true }>
}

/** Milliseconds of work after which a person may stop it. */
const SLICE_MS = 40

/** Runs between two writings of what is done. */
const KEPT_AT_ONCE = 250
const KEPT_EVERY_MS = 5000

/**
 * Runs points over a span and returns them in order. Each run is counted in the ledger before anything is told of it;
 * points that the file of an earlier attempt holds are not run again. A person who stops it keeps what is done.
 */
export async function runPoints(
  desk: SearchDesk,
  points: readonly (readonly number[])[],
  span: RunSpan,
): Promise<readonly TriedPoint[]> {
  const keys = points.map((point) => `${span.first}-${span.last} ${point.join(' ')}`)
  const { done, waiting } = await prepared(desk, points, keys, span)
  desk.onDone(points.length - waiting.length)
  const keeper = new Keeper(desk)
  const settle: Settle = (place, point, trial) => {
    done[place] = point
    keeper.add(keys[place]!, point, trial)
    desk.onDone(1)
  }
  const stop = () => void desk.pool.close()
  desk.context.signal.addEventListener('abort', stop, { once: true })
  try {
    await runWaiting(desk, waiting, span, settle)
  } catch (error) {
    if (!desk.context.signal.aborted) throw error
  } finally {
    desk.context.signal.removeEventListener('abort', stop)
  }
  await keeper.flush()
  throwIfStopped(desk.context.signal, keptText(desk))
  return done.map((point) => point!)
}

/** What is known of the points without running them, and the rest bound and ready to run. */
async function prepared(
  desk: SearchDesk,
  points: readonly (readonly number[])[],
  keys: readonly string[],
  { period }: RunSpan,
) {
  const { context, file } = desk
  const variantOf = variantsOf({ ...desk.document, period }, desk.axes)
  const done = keys.map((key) => file?.known.get(key))
  const waiting: Waiting[] = []
  let pause = context.nowMs() + SLICE_MS
  for (const [place, point] of points.entries()) {
    if (done[place] !== undefined) continue
    if (context.nowMs() > pause) {
      await new Promise((resolve) => setImmediate(resolve))
      throwIfStopped(context.signal, keptText(desk))
      pause = context.nowMs() + SLICE_MS
    }
    const variant = variantOf(point)
    const lack = variant.ok ? shortage(variant, desk) : variant.reason
    if (variant.ok && lack === null) waiting.push({ place, variant })
    else done[place] = unjudged(lack ?? '')
  }
  return { done, waiting }
}

async function runWaiting(desk: SearchDesk, waiting: readonly Waiting[], span: RunSpan, settle: Settle): Promise<void> {
  throwIfStopped(desk.context.signal, keptText(desk))
  const { first, last } = span
  const dates = Array.from(desk.panel.sessions.subarray(first, last + 1), isoDate)
  const variants = waiting.map(({ variant: { document, compiled } }) => ({ document, compiled }))
  await desk.pool.sweep(
    { variants, first, last },
    (run) => settleRun(desk, dates, waiting[run.variant]!, run, settle),
    ({ variant, code, message }) => settle(waiting[variant]!.place, unjudged(`${code}: ${message}`), null),
  )
}

type Settle = (place: number, point: TriedPoint, trial: RecordedTrial | null) => void

function settleRun(
  desk: SearchDesk,
  dates: readonly string[],
  { place, variant }: Waiting,
  run: SweepRun,
  settle: Settle,
): void {
  const daily = dates.map((date, t) => ({ date, total_value: run.equity[t]! }))
  const trial = trialOf(variant, daily, desk.origin)
  const { values, reasons } = run.statistics
  const scores = scoresOf(desk.objectives, values)
  const missing = desk.objectives.find(({ id }) => typeof values[id] !== 'number')?.id
  const numbers = Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const reason = missing === undefined ? null : `${missing} has no value: ${reasons[missing] ?? 'unknown'}`
  settle(place, { values: Object.fromEntries(numbers), scores, reason, trial: trial.key }, trial)
}

function unjudged(reason: string): TriedPoint {
  return { values: {}, scores: null, reason, trial: null }
}

function shortage({ document, compiled }: Extract<Variant, { ok: true }>, { warmup }: SearchDesk): string | null {
  if (warmup === 'all') return null
  try {
    const needed = buildPlan(compiled, document).warmup
    return needed === 'all' || needed > warmup ? `needs more history than was loaded: ${needed} sessions` : null
  } catch (error) {
    if (error instanceof StockLabError) return `${error.code}: ${error.message}`
    throw error
  }
}

function keptText({ file, origin }: SearchDesk): string {
  return file === null
    ? 'the runs that were done are counted as trials, nothing else is kept; give --out to be able to resume'
    : `the runs that were done are kept; continue with: stocklab ${origin} … --resume`
}

/** Writes what is done in portions: first the trials, then the points, so that no point is known whose trial is not counted. */
class Keeper {
  readonly #desk: SearchDesk
  #points = new Map<string, TriedPoint>()
  #trials: RecordedTrial[] = []
  #writing: Promise<void> = Promise.resolve()
  #kept: number

  constructor(desk: SearchDesk) {
    this.#desk = desk
    this.#kept = desk.context.nowMs()
  }

  add(key: string, point: TriedPoint, trial: RecordedTrial | null): void {
    this.#points.set(key, point)
    if (trial !== null) this.#trials.push(trial)
    const { nowMs } = this.#desk.context
    if (this.#points.size >= KEPT_AT_ONCE || nowMs() - this.#kept > KEPT_EVERY_MS)
      void this.flush().catch(() => undefined)
  }

  flush(): Promise<void> {
    const [points, trials] = [this.#points, this.#trials]
    this.#points = new Map()
    this.#trials = []
    this.#kept = this.#desk.context.nowMs()
    this.#writing = this.#writing.then(async () => {
      if (trials.length > 0) await this.#desk.ledger.record(trials)
      this.#desk.file?.append(points)
    })
    return this.#writing
  }
}
