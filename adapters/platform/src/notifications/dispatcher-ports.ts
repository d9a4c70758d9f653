import type { Channel } from '@stocklab/protocol'
import type { Bus } from '../bus/bus.js'
import type { Database } from '../database/open-database.js'
import type { Tracer } from '../tracing/tracer.js'
import type { DeliveryStatus } from './delivery-life.js'
import type { SendingPorts } from './send-delivery.js'

export interface DispatcherPorts extends SendingPorts {
  readonly database: Database
  /** Tells open pages of what arrived; whoever it does not reach reads it a little later. */
  readonly bus: Pick<Bus, 'publish'>
  /** From 0 to 1, for the jitter of retries. */
  readonly random: () => number
  readonly observer?: DispatchObserver
  readonly tracer?: Tracer
}

/** Hears what happens, for logs and metrics; must not throw. */
export interface DispatchObserver {
  /** `status` null = the delivery was deleted on the way. */
  settled?(event: { readonly channel: Channel; readonly status: DeliveryStatus | null }): void
  /** A round broke off, as when the database is away; the next one goes on. */
  failed?(error: unknown): void
}
