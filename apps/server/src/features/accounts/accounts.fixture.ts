import {
  type Bus,
  createMemoryBus,
  createMemoryRateLimit,
  type Database,
  type MailMessage,
  migrate,
  openDatabase,
} from '@stocklab/platform'
import type { FastifyBaseLogger, FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type AppOptions, createApp } from '../../http/create-app.js'
import { rememberIdentities } from '../../http/remember-identities.js'
import { watchRevocations } from '../../http/revocations.js'
import type { Courier } from './letters/courier.js'
import { type AccountOptions, openAccounts } from './open-accounts.js'
import { ACCOUNT_DEFAULTS, type AccountSettings } from './ports.js'

export const PASSWORD = 'plum-tree-on-a-hill'

export interface AccountsApp {
  readonly app: FastifyInstance
  readonly database: Database
  readonly bus: Bus
  readonly courier: Courier
  /** Letters that were sent, oldest first. */
  readonly letters: readonly MailMessage[]
  /** Faults that were reported without a request. */
  readonly errors: readonly unknown[]
  now(): Date
  advance(ms: number): void
  /** Registers somebody by the name and logs in with a cookie. */
  enter(name: string): Promise<Browser>
  /** Sends as a program without credentials. */
  send(request: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** Keeps cookies and proves, as a page of ours does, that requests come from it. */
export interface Browser {
  readonly userId: string
  readonly email: string
  readonly token: string
  readonly csrfToken: string
  send(request: InjectOptions): Promise<LightMyRequestResponse>
}

export interface AccountsAppOptions {
  readonly database?: Database
  readonly bus?: Bus
  readonly settings?: Partial<AccountSettings>
  readonly logger?: FastifyBaseLogger
  readonly limits?: AppOptions['limits']
  readonly origins?: readonly string[]
  /** Keeps proofs in mind for requests that read, as the server does. */
  readonly remembers?: true
  readonly ports?: Partial<AccountOptions>
}

/** The slice with its real authenticator, over an own embedded database unless one is given. */
export async function openAccountsApp(options: AccountsAppOptions = {}): Promise<AccountsApp> {
  const database = options.database ?? (await openDatabase({ kind: 'memory' }))
  if (options.database === undefined) await migrate(database)
  // The database's own clock guards the audit log, so the two must not be years apart.
  let nowMs = Date.now()
  const now = () => new Date(nowMs)
  const letters: MailMessage[] = []
  const errors: unknown[] = []
  const ports: AccountOptions = {
    database,
    bus: options.bus ?? createMemoryBus(),
    mail: { send: async (message) => void letters.push(message), close: async () => undefined },
    rateLimit: createMemoryRateLimit({ now: () => nowMs }),
    secret: Buffer.alloc(32, 7),
    now,
    settings: { ...ACCOUNT_DEFAULTS, publicUrl: 'http://localhost', cookies: 'plain', ...options.settings },
    leave: [],
    onError: (error) => errors.push(error),
    ...options.ports,
  }
  const { authenticator, routes, courier } = openAccounts(ports)
  const revocations = await watchRevocations(ports.bus)
  const app = createApp({
    authenticator: options.remembers
      ? rememberIdentities(authenticator, { revocations, hears: () => true })
      : authenticator,
    ...(options.logger === undefined ? {} : { logger: options.logger }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    origins: options.origins ?? [],
  })
  await app.register(routes)
  return {
    app,
    database,
    bus: ports.bus,
    courier,
    letters,
    errors,
    now,
    advance(ms) {
      nowMs += ms
    },
    send: (request) => app.inject(request),
    async enter(name) {
      const email = `${name}@example.com`
      const registered = await app.inject({
        method: 'POST',
        url: '/auth/register',
        payload: { email, nickname: name, password: PASSWORD, language: 'en' },
      })
      if (registered.statusCode !== 202) throw new Error(registered.body)
      return logInAs(app, { email, password: PASSWORD })
    },
    async close() {
      await app.close()
      await courier.close()
      revocations.close()
      if (options.database === undefined) await database.destroy()
    },
  }
}

/** Logs in with a cookie. */
export async function logInAs(
  app: FastifyInstance,
  credentials: { readonly email: string; readonly password: string; readonly code?: string },
): Promise<Browser> {
  const reply = await app.inject({ method: 'POST', url: '/auth/login', payload: credentials })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  const token = reply.cookies.find(({ name }) => name.endsWith('stocklab_session'))?.value ?? ''
  const { me } = reply.json()
  const headers = { cookie: `stocklab_session=${token}`, 'x-csrf-token': me.csrfToken }
  return {
    userId: me.id,
    email: credentials.email,
    token,
    csrfToken: me.csrfToken,
    send: (request) => app.inject({ ...request, headers: { ...headers, ...request.headers } }),
  }
}

/** The token in the link of a letter. */
export function tokenOf(letter: MailMessage | undefined): string {
  return /#token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
}
