import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { openRedis } from './open-redis.js'

/** A Redis server of a test's own, which it may kill. */
export interface OwnRedisServer {
  readonly location: string
  /** As a power cut. */
  kill(): Promise<void>
  /** Writes what it has to the disk, from where `restart` reads it. */
  save(): Promise<void>
  /** On the same port, with nothing of what was there before unless it was saved. */
  restart(): Promise<void>
  /** It stays connected and answers nothing. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

/** Whether a server can be started here; without one a test prints why it is skipped, and on CI fails. */
export function hasRedisServer(): boolean {
  const isThere = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')))
  if (!isThere && process.env.CI === 'true') throw new Error('expected redis-server on the path, found none')
  if (!isThere) console.log('skipped: redis-server is not on the path')
  return isThere
}

export async function startRedisServer(): Promise<OwnRedisServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-redis-'))
  const location = `redis://127.0.0.1:${port}`
  let server = await launch(port, folder)
  return {
    location,
    async kill() {
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
    async save() {
      const redis = openRedis(location, 'commands')
      await waitUntil(() => redis.status === 'ready')
      await redis.save()
      redis.disconnect()
    },
    async restart() {
      server = await launch(port, folder)
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    async close() {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'exit')
        server.kill('SIGKILL')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', options, { stdio: 'ignore' })
  const redis = openRedis(`redis://127.0.0.1:${port}`, 'commands')
  try {
    await waitUntil(async () => (await redis.ping().catch(() => '')) === 'PONG')
  } finally {
    redis.disconnect()
  }
  return server
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return address.port
}

/** Asks until it is true; a test's own time limit ends what never is. */
export async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}
