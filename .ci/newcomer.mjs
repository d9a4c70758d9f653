/** What a newcomer does first: `npm start`, the login that it prints, a strategy of a known investor, its result and report. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { firstLoginIn, runFirstBacktest } from './first-backtest.mjs'

const DATA = '.ci-start'
rmSync(DATA, { recursive: true, force: true })
const npm = spawn('npm', ['start', '--silent'], {
  env: { ...process.env, STOCKLAB_DATA: DATA, STOCKLAB_PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
})
const ended = new Promise((resolve) => npm.once('exit', resolve))
try {
  const first = await started()
  console.info(`running at ${first.address}`)
  await runFirstBacktest(first)
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
    const login = firstLoginIn(text)
    if (address !== undefined && login !== undefined && text.includes('Ctrl-C')) {
      npm.stdout.resume()
      return { address, ...login }
    }
  }
  throw new Error(`npm start ended before it listened:\n${text}`)
}
