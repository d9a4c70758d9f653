import { type Database, migrate, openDatabase } from '@stocklab/platform'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { createApp, type Routes } from './http/create-app.js'
import type { Authenticator, Identity } from './http/identity.js'

/** One slice over an empty embedded database, for its tests; who calls is said by the test. */
export interface Slice {
  readonly app: FastifyInstance
  readonly database: Database
  /** A new account. */
  createUser(nickname: string, role?: Identity['role']): Promise<Caller>
  readonly nobody: Caller
  close(): Promise<void>
}

export interface Caller {
  readonly userId: string
  send(request: InjectOptions): Promise<LightMyRequestResponse>
}

const bearer: Authenticator = {
  async authenticate({ headers }) {
    const [userId, role] = headers.authorization?.slice('Bearer '.length).split(' ') ?? []
    if (userId === undefined) return undefined
    return { userId, role: role === 'admin' ? 'admin' : 'user', scopes: 'all', credentialId: userId, by: 'bearer' }
  },
}

/**
 * The slice's routes are registered without prefix: a test asks for the paths that the slice itself names. An empty
 * database that the test opened takes the place of the embedded one.
 */
export async function openSlice(
  build: (database: Database) => Routes | Promise<Routes>,
  opened?: Database,
): Promise<Slice> {
  const database = opened ?? (await openDatabase({ kind: 'memory' }))
  await migrate(database)
  const app = createApp({ authenticator: bearer })
  await app.register(await build(database))
  const caller = (userId: string, headers: Record<string, string>): Caller => ({
    userId,
    send: (request) => app.inject({ ...request, headers: { ...headers, ...request.headers } }),
  })
  return {
    app,
    database,
    nobody: caller('', {}),
    async createUser(nickname, role = 'user') {
      const { id } = await database
        .insertInto('users')
        .values({ email: `${nickname}@example.com`, nickname, password_hash: '-', role })
        .returning('id')
        .executeTakeFirstOrThrow()
      return caller(id, { authorization: `Bearer ${id} ${role}` })
    },
    async close() {
      await app.close()
      await database.destroy()
    },
  }
}
