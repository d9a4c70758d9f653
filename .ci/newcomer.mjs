/** What a newcomer does first: `npm start`, the login that it prints, a strategy of a known investor, its result and report. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const DATA = '.ci-start'
rmSync(DATA, { recursive: true, force: true })
const npm = spawn('npm', ['start', '--silent'], {
  env: { ...process.env, STOCKLAB_DATA: DATA, STOCKLAB_PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
})
const ended = new Promise((resolve) => npm.once('exit', resolve))
try {
  const { address, email, password } = await started()
  console.info(`running at ${address}`)
  const { token } = await ask('POST', `${address}/api/v1/auth/login`, { email, password, as: 'token' })
  const { items } = await ask('GET', `${address}/api/v1/strategies/library`, undefined, token)
  assert.equal(items.length, 27)
  const strategyId = items.find(({ libraryId }) => libraryId === 'piotroski-f-score').id
  const { id } = await ask('POST', `${address}/api/v1/backtests`, { strategyId }, token)
  let job = { status: 'queued' }
  while (['pending', 'queued', 'running'].includes(job.status)) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    job = await ask('GET', `${address}/api/v1/backtests/${id}/status`, undefined, token)
  }
  assert.equal(job.status, 'completed')
  const result = await ask('GET', `${address}/api/v1/backtests/${id}/result`, undefined, token)
  const report = await fetch(`${address}/api/v1/backtests/${id}/report`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const page = await report.text()
  assert.ok(report.ok && page.includes('<!doctype html>'), 'the report is a page')
  console.info(`backtest completed: ${JSON.stringify(result).length} bytes of result, ${page.length} of report`)
  process.kill(-npm.pid, 'SIGINT')
  await ended
  console.info('stopped')
} finally {
  if (npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, 'SIGKILL')
  rmSync(DATA, { recursive: true, force: true })
}

async function started() {
  let text = ''
  for await (const chunk of npm.stdout) {
    text += chunk
    const address = /running at (\S+)/.exec(text)?.[1]
    const login = /shown this once:\s+(\S+)\s+(\S+)\s/.exec(text)
    if (address !== undefined && login !== null && text.includes('Ctrl-C')) {
      npm.stdout.resume()
      return { address, email: login[1], password: login[2] }
    }
  }
  throw new Error(`npm start ended before it listened:\n${text}`)
}

async function ask(method, url, body, token) {
  const reply = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${text}`)
  return JSON.parse(text)
}
