import { parentPort } from 'node:worker_threads'
import { marketRules, StockLabError } from '@stocklab/domain'
import {
  allocateResults,
  compileSimdModule,
  createSeriesPanels,
  type Panel,
  runInProcess,
  type SeriesExecutor,
  type SweepVariant,
  sweep,
} from '@stocklab/engine'
import type { SweepAnswer, SweepBatch, SweepMessage } from './sweep-task.js'

const simd = compileSimdModule()
const seriesPanelOf = createSeriesPanels()

const executor: SeriesExecutor = {
  async run(panel, program, extra, _outputCount, observer) {
    const results = allocateResults(simd, panel, program)
    await runInProcess(simd, seriesPanelOf(panel), program, extra, results, observer)
    return [...results.outputs]
  },
}

let panel: Panel | null = null

const tell = (answer: SweepAnswer) => parentPort?.postMessage(answer)

parentPort?.on('message', (message: SweepMessage) => {
  if (message.kind === 'panel') panel = message.panel
  else void runBatch(message.batch).then(() => tell({ kind: 'done' }), breakDown)
})

function breakDown(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  tell({ kind: 'broken', message, stack })
}

/** All together, so that they share what they can; where one of them is refused, the rest one by one. */
async function runBatch(batch: SweepBatch): Promise<void> {
  const told = new Set<number>()
  try {
    await run(batch, batch.variants, (variant) => {
      told.add(variant)
      return variant
    })
  } catch (error) {
    if (!(error instanceof StockLabError)) throw error
    for (const [variant, one] of batch.variants.entries()) {
      if (!told.has(variant)) await runAlone(batch, one, variant)
    }
  }
}

async function runAlone(batch: SweepBatch, one: SweepVariant, variant: number): Promise<void> {
  try {
    await run(batch, [one], () => variant)
  } catch (error) {
    if (!(error instanceof StockLabError)) throw error
    tell({ kind: 'failed', variant, code: error.code, message: error.message })
  }
}

async function run(
  { first, last }: SweepBatch,
  variants: readonly SweepVariant[],
  placeOf: (variant: number) => number,
): Promise<void> {
  if (panel === null) throw new Error('expected a panel before the first batch, received none')
  const question = { panel, rules: marketRules(panel.market), variants, first, last, executor }
  await sweep(question, { onRun: (done) => tell({ kind: 'run', run: { ...done, variant: placeOf(done.variant) } }) })
}
