import { Worker } from 'node:worker_threads'
import type { Panel } from '@stocklab/engine'
import type { Section } from '@stocklab/report'
import type { DrawnSection } from '@stocklab/report/drawn-sections'
import { priceSourceOf } from './closes-of.js'
import type { DrawingAnswer, DrawingTask } from './drawing-task.js'
import { reportInstruments } from './report-instruments.js'
import type { StoredRun } from './run-folder.js'

type Shares = readonly (readonly DrawnSection[])[]

/** What each thread draws: about equal work. */
const TWO_SHARES: Shares = [
  ['equity', 'drawdowns', 'activity'],
  ['years', 'months', 'rolling', 'trades'],
]
const ONE_SHARE: Shares = [TWO_SHARES.flat()]

/** Threads that draw a report while its caller writes the tables; close them to let the process end. */
export interface DrawingThreads {
  /** Once, for a run with days. */
  draw(run: StoredRun, panel: Panel): Promise<Readonly<Record<DrawnSection, Section>>>
  close(): Promise<void>
}

/**
 * They start at once: loading the charts takes long, and the simulation leaves the other processors idle. Of `processors`
 * one is the caller's; where one is left, a second thread would only load the charts once more.
 */
export function openDrawingThreads(processors: number): DrawingThreads {
  const allShares = processors > 2 ? TWO_SHARES : ONE_SHARE
  const threads = allShares.map(() => startThread())
  return {
    async draw({ result }, panel) {
      const common = { result, instruments: reportInstruments(panel), prices: priceSourceOf(panel) }
      const shares = allShares.length
      const drawn = threads.map((thread, share) => thread.ask({ ...common, names: allShares[share]!, share, shares }))
      return Object.assign({}, ...(await Promise.all(drawn))) as Record<DrawnSection, Section>
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

type DrawnShare = Readonly<Partial<Record<DrawnSection, Section>>>

/** A thread that draws one share; whatever ends it early rejects the question, even one that is asked later. */
function startThread() {
  const worker = new Worker(new URL('./drawing-thread.js', import.meta.url))
  worker.unref()
  const drawn = new Promise<DrawnShare>((resolve, reject) => {
    const fail = (cause: unknown) => reject(new Error('a drawing thread failed', { cause }))
    worker.once('message', (answer: DrawingAnswer) => {
      if ('sections' in answer) resolve(answer.sections)
      else fail(Object.assign(new Error(answer.message), answer.stack === undefined ? {} : { stack: answer.stack }))
    })
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`it ended with code ${code}`)))
  })
  // Nobody may ask: then nobody hears of a failure either.
  drawn.catch(() => undefined)
  return {
    ask(task: DrawingTask): Promise<DrawnShare> {
      worker.ref()
      worker.postMessage(task)
      return drawn
    },
    close: () => worker.terminate(),
  }
}
