/** sweep.mjs FOLDER CALLS krx|plain THREADS: work s, the panel shared by the threads; prints one JSON row. */
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { marketRules } from '@stocklab/domain'
import { inProcessExecutor, sweep } from '@stocklab/engine'
import { readMarket } from '../lib/made-up-market.mjs'
import { panelOf } from '../lib/panel.mjs'
import { LOOKBACKS, sweepVariants } from '../lib/sweep.mjs'

if (isMainThread) await main()
else {
  const { panel, rules, part } = workerData
  parentPort.on('message', async () => parentPort.postMessage(await sums(panel, rules, part)))
}

async function main() {
  const [folder, calls, rules, threads] = process.argv.slice(2)
  const panel = panelOf(readMarket(folder), rules === 'plain' ? 'adjusted' : 'raw')
  const parts = Array.from({ length: Number(threads) }, (_, k) => LOOKBACKS.filter((_, i) => i % Number(threads) === k))
  const file = fileURLToPath(import.meta.url)
  const workers =
    parts.length === 1 ? [] : parts.map((part) => new Worker(file, { workerData: { panel, rules, part } }))
  const ask = (worker) =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject)
      worker.postMessage('run')
    })
  const times = []
  let answers
  for (let call = 0; call < Number(calls); call++) {
    const started = performance.now()
    answers = await (workers.length === 0 ? [await sums(panel, rules, LOOKBACKS)] : Promise.all(workers.map(ask)))
    times.push((performance.now() - started) / LOOKBACKS.length)
  }
  for (const worker of workers) await worker.terminate()
  const total = (key) => answers.reduce((sum, answer) => sum + answer[key], 0)
  const row = { times, peak_mb: process.resourceUsage().maxRSS / 1024 }
  console.log(JSON.stringify({ ...row, sums: { orders: total('orders'), equity: total('equity') } }))
}

async function sums(panel, rules, lookbacks) {
  const runs = await sweep({
    panel,
    rules: marketRules('KRX'),
    variants: sweepVariants(rules, lookbacks),
    first: 0,
    last: panel.sessions.length - 1,
    executor: inProcessExecutor,
  })
  return {
    orders: runs.reduce((sum, run) => sum + run.fills, 0),
    equity: runs.reduce((sum, run) => sum + Math.round(run.equity.at(-1)), 0),
  }
}
