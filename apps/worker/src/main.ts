import { StockLabError } from '@stocklab/domain'
import { workerCommand } from './worker-command.js'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

try {
  await workerCommand({ environment: process.env, signal: stop.signal })
} catch (error) {
  if (!(error instanceof StockLabError)) throw error
  process.stderr.write(`${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`)
  process.exitCode = 64
}
