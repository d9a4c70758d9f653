import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createPostgresDatabase, hasPostgres, type TestDatabase } from '@stocklab/platform/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from './support/demo-bucket.js'
import { type Environment, endEverything, startCommand } from './support/started-process.js'

const folder = newFolder('first-login')
afterAll(() => {
  endEverything()
  rmSync(folder, { recursive: true, force: true })
})

/** A server without market data; nothing of what it does beside answering matters here. */
const start = (environment: Environment) =>
  startCommand(['serve', '--json'], { STOCKLAB_JOBS_AT_ONCE: '0', STOCKLAB_PORT: '0', ...environment })

/** What a start says, as `--json` prints it. */
async function told(server: ReturnType<typeof start>) {
  const line = await server.line((text) => text.startsWith('{"address"'))
  if (line === undefined) throw new Error(`expected a server, received ${(await server.exited).complaint}`)
  return JSON.parse(line) as { address: string; firstLogin?: { email: string; password: string } }
}

async function logIn({ address, firstLogin }: Awaited<ReturnType<typeof told>>): Promise<number> {
  const reply = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...firstLogin, as: 'token' }),
  })
  return reply.status
}

/** The next start tells of the login, the one after it of nothing. */
async function expectToldOnce(environment: Environment): Promise<void> {
  const server = start(environment)
  const said = await told(server)
  expect(said.firstLogin?.password).toMatch(/^[\w-]{20}$/)
  expect(await logIn(said)).toBe(200)
  server.kill('SIGTERM')
  expect((await server.exited).code).toBe(0)
  const later = start(environment)
  expect((await told(later)).firstLogin).toBeUndefined()
  later.kill('SIGTERM')
  await later.exited
}

describe('the first login of a server', () => {
  let taken: Server
  beforeAll(async () => {
    taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
  })
  afterAll(() => void taken.close())

  it('is told by the next start where the first one found its port taken', async () => {
    const environment = { STOCKLAB_DATA: folder }
    const { port } = taken.address() as { port: number }
    const { code, complaint } = await start({ ...environment, STOCKLAB_PORT: `${port}` }).exited
    expect([code === 0, complaint]).toEqual([false, expect.stringContaining('EADDRINUSE')])
    await expectToldOnce(environment)
  })
})

describe.skipIf(!(await hasPostgres()))('the first login of a server on PostgreSQL', () => {
  let created: TestDatabase
  beforeAll(async () => {
    created = await createPostgresDatabase()
  })
  afterAll(() => created.drop())

  it('is told by the next start where the first one was killed between making and telling it', async () => {
    const { database, url } = created
    const environment = { STOCKLAB_DATA: `${folder}/networked`, STOCKLAB_DATABASE_URL: url }
    const server = start(environment)
    const administrators = () => database.selectFrom('users').select('id').where('role', '=', 'admin').execute()
    while ((await administrators().catch(() => [])).length === 0) await pause(1)
    server.kill('SIGKILL')
    // The line would have been read before the process is known to have ended.
    expect(await server.line((text) => text.startsWith('{"address"'))).toBeUndefined()
    await expectToldOnce(environment)
  })
})
