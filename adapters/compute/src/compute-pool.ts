import { Worker } from 'node:worker_threads'
import {
  compileSimdModule,
  createDayRunner,
  createProgramRunner,
  createSeriesPanels,
  EvaluationCancelled,
  type EvaluationObserver,
  type ExtraInputs,
  type Panel,
  type ProgramRunner,
  type ResultPanels,
  runEventTask,
  runInProcess,
  type SeriesExecutor,
  type SeriesPanel,
  type SeriesProgram,
  toMessage,
} from '@stocklab/engine'
import { createPanelStores } from './panel-stores.js'
import { createResultStore } from './result-store.js'
import {
  BLOCK,
  CANCELLED,
  COUNTERS,
  type ComputeTask,
  type DaysTask,
  DONE,
  type EventsTask,
  type KernelChoice,
  NEXT,
  type WorkerAnswer,
} from './task.js'

const POLL_MS = 20
/** Below this many cells times steps a thread costs more than it saves. */
export const SMALL_WORK = 2_000_000
/** About as long as threads take to start, on the way to which they keep a processor busy each. */
const START_MS = 30

/** A series executor on worker threads; close it to let the process end. Evaluations wait for one another. */
export interface ComputePool extends SeriesExecutor {
  /**
   * Takes back panels that nobody reads any more, for a later run of the same form to write over: fresh memory costs
   * more than the work. The whole result of a run has to be given back before any of it is used again.
   */
  recycle(panels: readonly Float64Array[]): void
  close(): Promise<void>
}

export interface ComputePoolOptions {
  readonly threads: number
  /** `auto`: SIMD where the machine has it. `plain`: TypeScript alone, the same values more slowly. */
  readonly kernels?: KernelChoice
}

/**
 * One thread means the caller's own. More are started for the first work that is worth it: a program of series is begun
 * here, and they take over what would last longer than their start.
 */
export function createComputePool({ threads, kernels = 'auto' }: ComputePoolOptions): ComputePool {
  const simd = kernels === 'plain' ? null : compileSimdModule()
  let workers: readonly Worker[] = []
  let isClosed = false
  const started = (): readonly Worker[] => {
    if (isClosed) throw new Error('expected an open compute pool, received one that has ended')
    // A thread that has died, for want of memory for instance, failed its work; the next one is for a new thread.
    const alive = workers.filter(({ threadId }) => threadId >= 0)
    workers = [...alive, ...Array.from({ length: threads - alive.length }, () => startWorker(kernels))]
    return workers
  }
  const isAlone = threads <= 1
  const seriesPanelOf = createSeriesPanels()
  const results = createResultStore(simd, Math.max(1, threads))
  const stores = createPanelStores(simd, Math.max(1, threads))
  let last: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const evaluate = (
    panel: Panel,
    program: SeriesProgram,
    extra: ExtraInputs,
    lent: ResultPanels,
    observer: EvaluationObserver,
  ): Promise<void> => {
    const market = seriesPanelOf(panel)
    const instruments = panel.instruments.length
    const work = panel.columns.close.length * program.steps.length
    if (isAlone || work < SMALL_WORK) return runInProcess(simd, market, program, extra, lent, observer)
    return inTurn(async () => {
      const runner = () => createProgramRunner(market, program, extra, simd, lent.places[0])
      const done = workers.length > 0 ? 0 : runAhead(runner(), instruments, lent.outputs, { threads, observer })
      if (done < instruments) await runOn(started(), done, market, program, extra, lent, observer)
    })
  }
  return {
    async run(panel, program, extra, _outputCount, observer) {
      const lent = results.lend(panel, program)
      await evaluate(panel, program, extra, lent, observer)
      return [...lent.outputs]
    },
    createPanels: stores.create,
    runInto: (panel, program, extra, outputs, observer) =>
      evaluate(panel, program, extra, { outputs, places: stores.placesBeside(outputs) }, observer),
    async runDays(days, observer) {
      const places = stores.placesBeside(days.outputs)
      if (isAlone) createDayRunner(days, simd, places[0])({ from: 0, to: days.panel.sessions.length })
      else await inTurn(() => runPart(started(), (k) => ({ days, place: places[k] ?? null }), observer))
    },
    async runEvents(events, observer) {
      const { order, grid } = events
      const isSmall = grid.from.length * order.length < SMALL_WORK
      if (isAlone || isSmall) runEventTask(events, simd)
      else await inTurn(() => runPart(started(), () => ({ events }), observer))
    },
    recycle: results.giveBack,
    async close() {
      isClosed = true
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** The compiled entry, whether this module runs compiled or from its source. */
function startWorker(kernels: KernelChoice): Worker {
  const worker = new Worker(new URL('../dist/worker.js', import.meta.url), { workerData: kernels })
  worker.unref()
  return worker
}

/**
 * Runs blocks of instruments here until what is left would end sooner by starting threads: alone it lasts `left`, with
 * them their start and `left / threads`. The first block, for which code is compiled and memory is found, foretells nothing.
 * Answers how many are done.
 */
function runAhead(
  runner: ProgramRunner,
  instruments: number,
  outputs: readonly Float64Array[],
  { threads, observer }: { readonly threads: number; readonly observer: EvaluationObserver },
): number {
  const worthwhileMs = (START_MS * threads) / (threads - 1)
  let begun = performance.now()
  for (let from = 0; from < instruments; ) {
    if (observer.cancelled()) throw new EvaluationCancelled()
    const to = Math.min(from + BLOCK, instruments)
    runner.run({ from, to }, outputs)
    observer.progress(to, instruments)
    const now = performance.now()
    if (from === 0) begun = now
    else if (now - begun > START_MS && ((now - begun) / (to - BLOCK)) * (instruments - to) > worthwhileMs) return to
    from = to
  }
  return instruments
}

/** The instruments from `done` on. */
async function runOn(
  workers: readonly Worker[],
  done: number,
  panel: SeriesPanel,
  program: SeriesProgram,
  extra: ExtraInputs,
  { outputs, places }: ResultPanels,
  observer: EvaluationObserver,
): Promise<void> {
  const counters = newCounters()
  counters.fill(done, NEXT, DONE + 1)
  const instruments = panel.firstBar.length
  const task: Omit<ComputeTask, 'place'> = {
    panel,
    program: toMessage(program),
    extra,
    outputs,
    instruments,
    counters,
  }
  const asks = () => workers.map((worker, k) => ask(worker, { ...task, place: places[k] ?? null }))
  await allOf(asks, counters, {
    progress: () => observer.progress(Atomics.load(counters, DONE), instruments),
    cancelled: () => observer.cancelled(),
  })
  observer.progress(instruments, instruments)
}

/** Progress is that of the evaluation which the work belongs to. */
function runPart(
  workers: readonly Worker[],
  workOf: (thread: number) => Omit<DaysTask, 'counters'> | Omit<EventsTask, 'counters'>,
  observer: EvaluationObserver,
): Promise<void> {
  const counters = newCounters()
  return allOf(() => workers.map((worker, k) => ask(worker, { ...workOf(k), counters })), counters, {
    progress: () => undefined,
    cancelled: () => observer.cancelled(),
  })
}

const newCounters = () => new Int32Array(new SharedArrayBuffer(COUNTERS * Int32Array.BYTES_PER_ELEMENT))

async function allOf(
  asks: () => readonly Promise<void>[],
  counters: Int32Array,
  { progress, cancelled }: { readonly progress: () => void; readonly cancelled: () => boolean },
): Promise<void> {
  const watch = setInterval(() => {
    progress()
    if (cancelled()) Atomics.store(counters, CANCELLED, 1)
  }, POLL_MS)
  // All are waited for even when one has failed: an answer that comes later would be taken for one to the next task.
  const answers = await Promise.allSettled(asks())
  clearInterval(watch)
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  if (Atomics.load(counters, CANCELLED) === 1) throw new EvaluationCancelled()
}

function ask(worker: Worker, task: ComputeTask | DaysTask | EventsTask): Promise<void> {
  return new Promise((resolve, reject) => {
    // An ended thread answers nothing and tells nobody.
    if (worker.threadId < 0) throw new Error('expected a running computing thread, received one that has ended')
    const settle = (end: () => void) => {
      worker.off('message', onAnswer)
      worker.off('error', onError)
      worker.off('exit', onExit)
      end()
    }
    const onAnswer = (answer: WorkerAnswer) =>
      settle(() => (answer.ok ? resolve() : reject(new Error('a computing thread failed', { cause: rebuilt(answer) }))))
    const onError = (cause: Error) => settle(() => reject(new Error('a computing thread failed', { cause })))
    const onExit = (code: number) => settle(() => reject(new Error(`a computing thread ended early with code ${code}`)))
    worker.on('message', onAnswer)
    worker.on('error', onError)
    worker.on('exit', onExit)
    try {
      worker.postMessage(task)
    } catch (cause) {
      settle(() => reject(new Error('a computing thread cannot be given its work', { cause })))
    }
  })
}

function rebuilt({ message, stack }: Extract<WorkerAnswer, { ok: false }>): Error {
  return Object.assign(new Error(message), stack === undefined ? {} : { stack })
}
