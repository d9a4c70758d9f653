import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@stocklab/platform'
import { sql } from 'kysely'
import { freePort, type StartedProcess, startProcess } from './started-process.js'

/** A PostgreSQL server of a test's own, which it may kill. */
export interface OwnPostgresServer {
  readonly url: string
  /** As a crash of the server: nothing is written down that was not before. */
  kill(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** The folder of PostgreSQL's programs; undefined with a printed reason, or thrown on CI, where there is none. */
export function findPostgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  if (found !== undefined) return found
  if (process.env.CI === 'true') throw new Error(`expected initdb in ${DEBIAN}, found none`)
  console.log(`a server of PostgreSQL that may be killed is left out: no initdb in ${DEBIAN}`)
  return undefined
}

export async function startPostgresServer(programs: string): Promise<OwnPostgresServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-postgres-'))
  // PostgreSQL refuses to run as root.
  const as = process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  if (as.length > 0) execFileSync('chown', ['postgres', folder])
  const run = (words: readonly string[]) => [...as, ...words]
  const cluster = join(folder, 'cluster')
  const [file, ...words] = run([
    ...[join(programs, 'initdb'), '-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
  ])
  execFileSync(file as string, words, { stdio: 'ignore', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  // What the system has taken survives the death of a process without fsync; commits are written before they are told.
  const settings = ['fsync=off', 'shared_buffers=32MB', 'max_connections=120', 'listen_addresses=127.0.0.1']
  const command = run([
    ...[join(programs, 'postgres'), '-D', cluster, '-p', `${port}`, '-k', folder],
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  const launch = () => untilReady(command, url)
  let server = await launch()
  return {
    url,
    async kill() {
      server.kill('SIGKILL')
      await server.exited
    },
    async restart() {
      server = await launch()
    },
    async close() {
      server.kill('SIGINT')
      await server.exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Sessions of a killed server end a moment after it, and until then a new one refuses to start. */
async function untilReady(command: readonly string[], url: string): Promise<StartedProcess> {
  let server = startProcess(command)
  for (;;) {
    if (await answers(url)) return server
    await pause(50)
    if (!server.isRunning()) server = startProcess(command)
  }
}

async function answers(url: string): Promise<boolean> {
  const database = await openDatabase({ kind: 'postgres', url, maxConnections: 1 })
  try {
    await sql`select 1`.execute(database)
    return true
  } catch {
    return false
  } finally {
    await database.destroy()
  }
}
