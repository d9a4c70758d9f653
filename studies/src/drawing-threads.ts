import { Worker } from 'node:worker_threads'
import type { Panel } from '@stocklab/engine'
import type { DrawnRun, Section } from '@stocklab/report'
import type { DrawnSection } from '@stocklab/report/drawn-sections'
import { priceSourceOf } from './closes-of.js'
import type { DrawingAnswer, DrawingTask } from './drawing-task.js'
import { reportInstruments } from './report-instruments.js'

type Shares = readonly (readonly DrawnSection[])[]

/** What each thread draws: about equal work. */
const TWO_SHARES: Shares = [
  ['equity', 'drawdowns', 'activity'],
  ['years', 'months', 'rolling', 'trades'],
]
const ONE_SHARE: Shares = [TWO_SHARES.flat()]

export type DrawnSections = Readonly<Record<DrawnSection, Section>>

/** Threads that draw a report while its caller judges the run and writes the tables; close them to let the process end. */
export interface DrawingThreads {
  /** Once, for a run with days. */
  draw(run: DrawnRun, panel: Panel): Promise<DrawnSections>
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
    draw({ daily, fills, trades, manifest: { market } }, panel) {
      const result = { daily, fills, trades, manifest: { market } }
      const common = { result, instruments: reportInstruments(panel), prices: priceSourceOf(panel) }
      const shares = allShares.length
      const drawn = Promise.all(
        threads.map((thread, share) => thread.ask({ ...common, names: allShares[share]!, share, shares })),
      ).then((parts) => Object.assign({}, ...parts) as DrawnSections)
      // A run that cannot be judged has no report: then nobody hears of a failure.
      drawn.catch(() => undefined)
      return drawn
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
      // Ending it takes a while, which others need not wait for.
      void worker.terminate()
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
