/** What an operator does with the image: builds it, starts it as the manifests do, runs a backtest in it, and stops it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { firstLoginIn, runFirstBacktest } from './first-backtest.mjs'

const IMAGE = 'stock-lab:ci'
const CLOSED = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges']
const ENVIRONMENT = { ...process.env, DOCKER_BUILDKIT: '1' }
const docker = (...words) =>
  execFileSync('docker', words, { encoding: 'utf8', env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] }).trim()

docker('build', '--file', 'deploy/Dockerfile', '--tag', IMAGE, '.')
console.info(`image of ${Math.round(Number(docker('image', 'inspect', '--format', '{{.Size}}', IMAGE)) / 1e6)} MB`)
const words = ['--detach', '--publish', '127.0.0.1::8700', '--health-interval', '2s', ...CLOSED]
const container = docker('run', ...words, IMAGE, 'serve', '--demo')
try {
  await healthy()
  assert.equal(docker('exec', container, 'id', '--user', '--name'), 'node')
  const address = `http://${docker('port', container, '8700/tcp').split('\n')[0]}`
  await runFirstBacktest({ address, ...firstLoginIn(docker('logs', container)) })
  docker('stop', '--time', '60', container)
  assert.equal(docker('inspect', '--format', '{{.State.ExitCode}}', container), '0')
  console.info('stopped')
} finally {
  docker('rm', '--force', '--volumes', container)
}

async function healthy() {
  for (let waited = 0; waited < 120; waited++) {
    const state = docker('inspect', '--format', '{{.State.Status}} {{.State.Health.Status}}', container)
    if (state === 'running healthy') return
    if (!state.startsWith('running')) throw new Error(`expected a container that runs, received ${state}`)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`expected a healthy container within two minutes:\n${docker('logs', container)}`)
}
