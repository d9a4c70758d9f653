import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDispatcher, createMemoryBus, createWebhookSender, type Database, openMail } from '@stocklab/platform'
import { sql } from 'kysely'
import { watchRevocations } from '../../http/revocations.js'
import { openSlice, type Slice } from '../../slice.fixture.js'
import { notificationRoutes } from './routes.js'
import { createEventTexts } from './texts/event-texts.js'

export interface Received {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The slice with its dispatcher, a folder for mails and a receiver of webhooks that answers with `answers`, then 200. */
export interface NotificationSlice extends Slice {
  readonly received: Received[]
  readonly answers: number[]
  readonly receiverUrl: string
  readonly bus: ReturnType<typeof createMemoryBus>
  dispatch(): Promise<number>
  /** Lets all waiting time pass. */
  passTime(): Promise<void>
}

/** Reversible and visibly not the text itself. */
const seal = {
  seal: (text: string) => `sealed:${Buffer.from(text).toString('hex')}`,
  open: (sealed: string) => Buffer.from(sealed.slice('sealed:'.length), 'hex').toString(),
}

export async function openNotificationSlice(opened?: Database, smtpUrl?: string): Promise<NotificationSlice> {
  const [received, answers]: [Received[], number[]] = [[], []]
  const receiver = await startReceiver(received, answers)
  const bus = createMemoryBus()
  const revocations = await watchRevocations(bus)
  const webhookPolicy = { allowedOrigins: [receiver.origin] }
  const onError = (error: unknown) => {
    throw error
  }
  const slice = await openSlice(
    (database) => notificationRoutes({ database, bus, seal, revocations, webhookPolicy, onError }),
    opened,
  )
  const directory = await mkdtemp(join(tmpdir(), 'stocklab-notifications-'))
  const mail = openMail({ smtpUrl, from: 'no-reply@lab.example', dataDirectory: directory })
  const dispatcher = createDispatcher({
    database: slice.database,
    bus,
    mail,
    webhooks: createWebhookSender(webhookPolicy),
    texts: createEventTexts('https://lab.example'),
    openSecret: seal.open,
    now: Date.now,
    random: () => 0.5,
  })
  return {
    ...slice,
    received,
    answers,
    bus,
    receiverUrl: `${receiver.origin}/hook`,
    dispatch: () => dispatcher.runOnce(),
    async passTime() {
      await sql`update deliveries set next_attempt_at = now() where status in ('waiting', 'retrying')`.execute(
        slice.database,
      )
    },
    async close() {
      await mail.close()
      await slice.close()
      revocations.close()
      await bus.close()
      await receiver.close()
      await rm(directory, { recursive: true })
    },
  }
}

async function startReceiver(received: Received[], answers: number[]) {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      response.writeHead(answers.shift() ?? 200).end('<noted>')
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
