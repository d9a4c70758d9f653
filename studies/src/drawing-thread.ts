import { parentPort } from 'node:worker_threads'
import type { Section } from '@stocklab/report'
import { type Html, separateIds, trusted } from '@stocklab/report'
import { type DrawnSection, drawSections } from '@stocklab/report/drawn-sections'
import { closesOf } from './closes-of.js'
import type { DrawingAnswer, DrawingTask } from './drawing-task.js'

parentPort?.on('message', (task: DrawingTask) => parentPort?.postMessage(answer(task)))

function answer(task: DrawingTask): DrawingAnswer {
  try {
    return { sections: drawn(task) }
  } catch (error) {
    if (!(error instanceof Error)) return { message: String(error), stack: undefined }
    return { message: error.message, stack: error.stack }
  }
}

function drawn({ prices, names, share, shares, ...input }: DrawingTask): Partial<Record<DrawnSection, Section>> {
  const sections = drawSections({ ...input, priceSeries: closesOf(prices) }, names)
  const separate = ({ markup }: Html) => trusted(separateIds(markup, share, shares))
  return Object.fromEntries(Object.entries(sections).map(([name, one]) => [name, { ...one, body: separate(one.body) }]))
}
