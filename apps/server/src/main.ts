import { StockLabError } from '@stocklab/domain'
import { serverCommand } from './server-command.js'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

try {
  await serverCommand({
    environment: process.env,
    signal: stop.signal,
    onStarted({ address, firstLogin }) {
      process.stderr.write(`Stock Lab listens on ${address}\n`)
      if (firstLogin !== undefined)
        process.stderr.write(`First login: ${firstLogin.email} with the password ${firstLogin.password}\n`)
    },
  })
} catch (error) {
  if (!(error instanceof StockLabError)) throw error
  process.stderr.write(`${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`)
  process.exitCode = 64
}
