import { setTimeout } from 'node:timers/promises'
import { deleteOldEvents } from './delete-old-events.js'
import { type DeliverLimits, deliverDue } from './deliver-due.js'
import type { SentChannel } from './delivery-claims.js'
import type { DispatcherPorts } from './dispatcher-ports.js'
import { fanOutNext } from './fan-out.js'
import { NOTIFICATION_TOPIC, type NotificationNudge } from './topics.js'

export type DispatcherOptions = Omit<DeliverLimits, 'channel' | 'rows'>

/** `pauseMs` is also the time between two looks into the outbox. */
export const DISPATCHER_OPTIONS: DispatcherOptions = {
  rowsOfOne: 4,
  // A webhook may take 15 s, each step of a mail 20 s.
  leaseMs: 180_000,
  pauseMs: 1_000,
}

/** On their way at a time. Mails wait for one of three connections, and their lease runs meanwhile. */
const ROWS: Readonly<Record<SentChannel, number>> = { email: 6, webhook: 16 }
const SENT_CHANNELS = ['email', 'webhook'] as const

const CLEANING_MS = 3_600_000

/** Brings what was recorded to the people it concerns. Any number of nodes may run one: each event and delivery goes to one of them. */
export interface Dispatcher {
  /** Handles all that is due now; answers how many events and deliveries that were. */
  runOnce(): Promise<number>
  start(): void
  /** Resolves when what is on its way has been settled. */
  stop(): Promise<void>
}

export function createDispatcher(ports: DispatcherPorts, options: Partial<DispatcherOptions> = {}): Dispatcher {
  const limits = { ...DISPATCHER_OPTIONS, ...options }
  const stopping = new AbortController()
  const { signal } = stopping
  const rounds = { ports, pauseMs: limits.pauseMs, signal }
  const deliver = (channel: SentChannel) => deliverDue(ports, { ...limits, channel, rows: ROWS[channel] }, signal)
  let running: Promise<unknown> = Promise.resolve()
  return {
    async runOnce() {
      let done = await fanOutAll(ports, signal)
      for (const channel of SENT_CHANNELS) done += await deliver(channel)
      return done
    },
    start() {
      // Side by side: neither webhooks nor what is read in the app wait for a mail server that is slow.
      running = Promise.all([
        repeat(() => fanOutAll(ports, signal), rounds),
        ...SENT_CHANNELS.map((channel) => repeat(() => deliver(channel), rounds)),
        repeat(() => deleteOldEvents(ports.database), { ...rounds, pauseMs: CLEANING_MS }),
      ])
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function fanOutAll({ database, texts, bus, observer }: DispatcherPorts, signal: AbortSignal): Promise<number> {
  for (let events = 0; ; events += 1) {
    const event = signal.aborted ? null : await fanOutNext(database, texts)
    if (event === null) return events
    const nudge: NotificationNudge = { userId: event.userId }
    await bus.publish(NOTIFICATION_TOPIC, nudge).catch((error: unknown) => observer?.failed?.(error))
  }
}

interface Rounds {
  readonly ports: DispatcherPorts
  readonly pauseMs: number
  readonly signal: AbortSignal
}

async function repeat(round: () => Promise<unknown>, { ports, pauseMs, signal }: Rounds): Promise<void> {
  while (!signal.aborted) {
    await round().catch((error: unknown) => ports.observer?.failed?.(error))
    await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
