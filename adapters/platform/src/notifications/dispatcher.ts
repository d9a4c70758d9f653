import { setTimeout } from 'node:timers/promises'
import type { Channel } from '@stocklab/protocol'
import type { Bus } from '../bus/bus.js'
import type { Database } from '../database/open-database.js'
import { deleteOldEvents } from './delete-old-events.js'
import { type ClaimedDelivery, type ClaimLimits, claimDeliveries } from './delivery-claims.js'
import type { DeliveryStatus } from './delivery-life.js'
import { fanOutNext } from './fan-out.js'
import { type SendingPorts, sendDelivery } from './send-delivery.js'
import { settleDelivery } from './settle-delivery.js'
import { NOTIFICATION_TOPIC, type NotificationNudge } from './topics.js'

export interface DispatcherPorts extends SendingPorts {
  readonly database: Database
  /** Tells open pages of what arrived; whoever it does not reach reads it a little later. */
  readonly bus: Pick<Bus, 'publish'>
  /** From 0 to 1, for the jitter of retries. */
  readonly random: () => number
  readonly observer?: DispatchObserver
}

/** Hears what happens, for logs and metrics; must not throw. */
export interface DispatchObserver {
  /** `status` null = the delivery was deleted on the way. */
  settled?(event: { readonly channel: Channel; readonly status: DeliveryStatus | null }): void
  /** A round broke off, as when the database is away; the next one goes on. */
  failed?(error: unknown): void
}

export interface DispatcherOptions extends ClaimLimits {
  /** Between two looks into the outbox. */
  readonly pauseMs: number
}

export const DISPATCHER_OPTIONS: DispatcherOptions = {
  rows: 16,
  rowsOfOne: 4,
  // A webhook may take 15 s, each step of a mail 20 s.
  leaseMs: 180_000,
  pauseMs: 1_000,
}

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
  const { pauseMs, ...limits } = { ...DISPATCHER_OPTIONS, ...options }
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function runOnce(): Promise<number> {
    return (await fanOutAll(ports, stopping.signal)) + (await deliverAll(ports, limits, stopping.signal))
  }

  return {
    runOnce,
    start() {
      running = repeat(runOnce, { ports, pauseMs, signal: stopping.signal })
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

async function deliverAll(ports: DispatcherPorts, limits: ClaimLimits, signal: AbortSignal): Promise<number> {
  for (let deliveries = 0; ; ) {
    const claimed = signal.aborted ? [] : await claimDeliveries(ports.database, limits)
    if (claimed.length === 0) return deliveries
    const settled = await Promise.allSettled(claimed.map((delivery) => deliver(delivery, ports)))
    deliveries += claimed.length
    const broken = settled.find((each) => each.status === 'rejected')
    if (broken !== undefined) throw broken.reason
  }
}

async function deliver(delivery: ClaimedDelivery, ports: DispatcherPorts): Promise<void> {
  const attempted = await sendDelivery(delivery, ports)
  const status = await settleDelivery(ports.database, delivery, { attempted, random: ports.random() })
  ports.observer?.settled?.({ channel: delivery.channel, status })
}

interface Rounds {
  readonly ports: DispatcherPorts
  readonly pauseMs: number
  readonly signal: AbortSignal
}

async function repeat(runOnce: () => Promise<number>, { ports, pauseMs, signal }: Rounds): Promise<void> {
  let cleanedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    try {
      await runOnce()
      if (ports.now() - cleanedAt >= CLEANING_MS) {
        await deleteOldEvents(ports.database)
        cleanedAt = ports.now()
      }
    } catch (error) {
      ports.observer?.failed?.(error)
    }
    await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
