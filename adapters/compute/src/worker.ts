import { clearTimeout, setImmediate, setTimeout } from 'node:timers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import {
  compileSimdModule,
  createDayRunner,
  createEventRunner,
  createProgramRunner,
  fromMessage,
} from '@stocklab/engine'
import {
  BLOCK,
  BLOCK_OF_DAYS,
  CANCELLED,
  type ComputeTask,
  type DaysTask,
  DONE,
  type EventsTask,
  type KernelChoice,
  NEXT,
  type WorkerAnswer,
} from './task.js'

/** How much of results a thread may hold on to while more work comes, and how long it waits for more after the last. */
const MOST_HELD_BYTES = 2 ** 30
const IDLE_MS = 50
/** What a thread may hold on to for good. */
const FEW_BYTES = 2 ** 26

const simd = (workerData as KernelChoice) === 'plain' ? null : compileSimdModule()

parentPort?.on('message', (task: ThreadTask) => {
  clearTimeout(waiting)
  parentPort?.postMessage(answer(task))
  heldBytes += outputsOf(task).reduce((sum, { byteLength }) => sum + byteLength, 0)
  if (heldBytes > FEW_BYTES) letGoSoon()
})

type ThreadTask = ComputeTask | DaysTask | EventsTask

function outputsOf(task: ThreadTask): readonly Float64Array[] {
  if ('events' in task) return [...task.events.outputs.values()]
  return 'days' in task ? task.days.outputs : task.outputs
}

/** Of the results since garbage was last collected; the same ones, written over, count again. */
let heldBytes = 0
let waiting: NodeJS.Timeout | undefined
let collect: (() => void) | undefined

/**
 * A thread that only computes makes too little garbage to ever collect it, and shared memory stays in the machine until
 * every thread has let go of it: without this, results that nobody has any more pile up. After each work it would take a
 * thirtieth of the time of a walk over all factors, which writes over the same panels again and again.
 */
function letGoSoon(): void {
  if (heldBytes > MOST_HELD_BYTES) setImmediate(collectGarbage)
  else waiting = setTimeout(collectGarbage, IDLE_MS)
}

function collectGarbage(): void {
  collect ??= collector()
  if (collect === undefined) {
    waiting = setTimeout(collectGarbage, IDLE_MS)
    return
  }
  collect()
  heldBytes = 0
}

/**
 * The setting is taken back at once: under another one, V8 refuses kept code to every thread that starts. It is that of all
 * threads, so another one may have taken it back in between: then there is nothing to call, and somebody has to ask again.
 */
function collector(): (() => void) | undefined {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('globalThis.gc') as (() => void) | undefined
  setFlagsFromString('--no-expose-gc')
  return gc
}

function answer(task: ThreadTask): WorkerAnswer {
  try {
    if ('events' in task) takeCompanies(task)
    else if ('days' in task) takeDays(task)
    else takeBlocks(task)
    return { ok: true }
  } catch (error) {
    Atomics.store(task.counters, CANCELLED, 1)
    return error instanceof Error
      ? { ok: false, message: error.message, stack: error.stack }
      : { ok: false, message: String(error), stack: undefined }
  }
}

/** Takes blocks of instruments until none is left; which thread takes which changes nothing in the result. */
function takeBlocks({ panel, program, extra, outputs, place, instruments, counters }: ComputeTask): void {
  const runner = createProgramRunner(panel, fromMessage(program), extra, simd, place)
  while (Atomics.load(counters, CANCELLED) === 0) {
    const from = Atomics.add(counters, NEXT, BLOCK)
    if (from >= instruments) return
    const to = Math.min(from + BLOCK, instruments)
    runner.run({ from, to }, outputs)
    Atomics.add(counters, DONE, to - from)
  }
}

function takeDays({ days, place, counters }: DaysTask): void {
  const run = createDayRunner(days, simd, place)
  const sessions = days.panel.sessions.length
  while (Atomics.load(counters, CANCELLED) === 0) {
    const from = Atomics.add(counters, NEXT, BLOCK_OF_DAYS)
    if (from >= sessions) return
    run({ from, to: Math.min(from + BLOCK_OF_DAYS, sessions) })
  }
}

/** Blocks hold about as many filings each. */
function takeCompanies({ events, counters }: EventsTask): void {
  const run = createEventRunner(events, simd)
  while (Atomics.load(counters, CANCELLED) === 0) {
    const block = Atomics.add(counters, NEXT, 1)
    if (block + 1 >= events.blocks.length) return
    run(block)
  }
}
