/** Processes of the platform as a user starts them, each ended with the bench. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../apps/cli/bin/stocklab.js', import.meta.url))

/** Starts `stocklab serve`; resolves when it listens. */
export async function startServer(environment) {
  const child = startCommand(['serve', '--json'], { STOCKLAB_PORT: '0', ...environment })
  const started = await firstLine(child)
  return { ...JSON.parse(started), stop: () => stop(child), pid: child.pid }
}

/** Starts `stocklab worker`; resolves when it takes jobs. */
export async function startWorker(environment) {
  const child = startCommand(['worker'], { STOCKLAB_LOG_LEVEL: 'info', ...environment })
  child.stdout.resume()
  await new Promise((resolve, reject) => {
    child.stderr.on('data', () => child.errors.includes('takes jobs') && resolve())
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${child.errors.slice(-2000)}`)))
  })
  return { stop: () => stop(child), pid: child.pid }
}

function startCommand(words, environment) {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.errors = ''
  child.stderr.on('data', (data) => {
    child.errors += data
  })
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}

async function firstLine(child) {
  child.rest = ''
  child.stdout.setEncoding('utf8')
  return nextLine(child)
}

function nextLine(child) {
  return new Promise((resolve, reject) => {
    const take = () => {
      const end = child.rest.indexOf('\n')
      if (end < 0) return false
      const line = child.rest.slice(0, end)
      child.rest = child.rest.slice(end + 1)
      child.stdout.off('data', onData)
      child.off('exit', onExit)
      resolve(line)
      return true
    }
    const onData = (data) => {
      child.rest += data
      take()
    }
    const onExit = (code) => reject(new Error(`ended with ${code}: ${child.errors.slice(-2000)}`))
    if (take()) return
    child.stdout.on('data', onData)
    child.once('exit', onExit)
  })
}

function stop(child) {
  if (child.exitCode !== null) return Promise.resolve()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return ended
}
