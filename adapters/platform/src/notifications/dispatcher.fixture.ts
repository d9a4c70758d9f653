import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.js'
import { openFileMail } from '../mail/file-mail.js'
import { type ReadMail, readMail } from '../mail/mail.fixture.js'
import { createWebhookSecret } from '../webhooks/webhook-secret.js'
import { createWebhookSender } from '../webhooks/webhook-sender.js'
import type { DispatcherPorts } from './dispatcher-ports.js'
import type { EventTexts } from './event-texts.js'

export interface Received {
  readonly id: string
  readonly body: { readonly type: string; readonly data: unknown }
}

/** A world around a dispatcher: a database, a mail folder, a receiver of webhooks that answers as told. */
export interface World {
  readonly database: Database
  readonly ports: DispatcherPorts
  readonly received: Received[]
  /** Statuses of the next answers; then 200. */
  readonly answers: number[]
  readonly published: unknown[]
  mails(): Promise<readonly ReadMail[]>
  createUser(nickname: string): Promise<string>
  createEndpoint(userId: string, changes?: { events?: string[]; path?: string }): Promise<string>
  /** Lets all waiting time pass. */
  passTime(): Promise<void>
  close(): Promise<void>
}

const texts: EventTexts = {
  preferencesUrl: 'https://stocklab.example/settings/notifications',
  inApp: ({ type, payload }) => {
    if (type === 'ranking.entered') throw new Error('no words for it')
    const body = JSON.stringify(payload)
    return { texts: { ko: { title: `알림 ${type}`, body }, en: { title: type, body } }, link: null }
  },
  mail: ({ type }, language) => ({ subject: `${type} ${language}`, text: type, html: `<p>${type}</p>` }),
}

export async function openWorld(database: Database): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'stocklab-dispatch-'))
  const [received, answers, published]: [Received[], number[], unknown[]] = [[], [], []]
  const { origin, close } = await startReceiver(received, answers)
  const ports: DispatcherPorts = {
    database,
    texts,
    mail: openFileMail({ directory, from: 'no-reply@stocklab.example' }),
    webhooks: createWebhookSender({ allowedOrigins: [origin] }),
    openSecret: (stored) => stored,
    bus: {
      async publish(_topic, value) {
        published.push(value)
        return '1-0'
      },
    },
    now: () => 1_700_000_000_000,
    random: () => 0.5,
  }
  return {
    database,
    ports,
    received,
    answers,
    published,
    mails: async () =>
      (await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8')))).map(
        readMail,
      ),
    createUser: (nickname) => insertUser(database, nickname),
    createEndpoint: (userId, { events = [], path = '/' } = {}) =>
      insertEndpoint(database, { userId, events, url: origin + path }),
    async passTime() {
      await sql`update deliveries set next_attempt_at = now()`.execute(database)
      await sql`update outbox_events set due_at = now()`.execute(database)
    },
    async close() {
      await close()
      await rm(directory, { recursive: true })
    },
  }
}

async function insertUser(database: Database, nickname: string): Promise<string> {
  const email = `${nickname}@example.com`
  const { id } = await database
    .insertInto('users')
    .values({ email, nickname, password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertEndpoint(
  database: Database,
  { userId, events, url }: { readonly userId: string; readonly events: string[]; readonly url: string },
): Promise<string> {
  const { id } = await database
    .insertInto('webhook_endpoints')
    .values({ user_id: userId, url, events, secret: createWebhookSecret() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function startReceiver(received: Received[], answers: number[]) {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Received['body']
      received.push({ id: String(request.headers['webhook-id']), body })
      response.writeHead(answers.shift() ?? 200).end('noted')
    })
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
