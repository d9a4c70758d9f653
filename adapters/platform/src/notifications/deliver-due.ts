import { setTimeout } from 'node:timers/promises'
import { NO_TRACER, traced } from '../tracing/tracer.js'
import { type ClaimedDelivery, type ClaimLimits, claimDeliveries } from './delivery-claims.js'
import type { DispatcherPorts } from './dispatcher-ports.js'
import { sendDelivery } from './send-delivery.js'
import { settleDelivery } from './settle-delivery.js'

export interface DeliverLimits extends ClaimLimits {
  /** While some are on their way, so long until the table is asked again for others. */
  readonly pauseMs: number
}

/**
 * Sends what is due by a channel until nothing is, `limits.rows` at a time: as one arrives the next one begins, so that a receiver who is
 * slow holds up nobody but its owner. Answers how many it sent. Throws what broke a claim or a settlement, once all have ended.
 */
export async function deliverDue(ports: DispatcherPorts, limits: DeliverLimits, signal: AbortSignal): Promise<number> {
  const underWay = new Map<Promise<void>, string>()
  const faults: unknown[] = []
  let deliveries = 0
  try {
    for (;;) {
      const claimed = signal.aborted || faults.length > 0 ? [] : await claimMore(ports, limits, [...underWay.values()])
      for (const delivery of claimed) {
        const sending: Promise<void> = deliver(delivery, ports)
          .catch((error: unknown) => void faults.push(error))
          .finally(() => underWay.delete(sending))
        underWay.set(sending, delivery.recipient.userId)
      }
      deliveries += claimed.length
      if (underWay.size === 0) break
      if (claimed.length === 0) await oneOf(underWay.keys(), limits.pauseMs)
    }
  } finally {
    await Promise.all(underWay.keys())
  }
  if (faults.length > 0) throw faults[0]
  return deliveries
}

async function claimMore({ database }: DispatcherPorts, limits: DeliverLimits, owners: readonly string[]) {
  const rows = limits.rows - owners.length
  if (rows <= 0) return []
  const busy = owners.filter((owner) => owners.filter((each) => each === owner).length >= limits.rowsOfOne)
  return claimDeliveries(database, { ...limits, rows }, [...new Set(busy)])
}

/** Told of without the address: it belongs to the recipient. */
async function deliver(delivery: ClaimedDelivery, ports: DispatcherPorts): Promise<void> {
  const { id, channel, attempt, event, traceparent } = delivery
  const wish = {
    name: `deliver ${channel}`,
    kind: 'client',
    attributes: {
      'stocklab.delivery.id': id,
      'stocklab.delivery.attempt': attempt,
      'stocklab.event.id': event.id,
      'stocklab.event.type': event.type,
    },
    parent: { traceparent, from: 'ours' },
  } as const
  await traced(ports.tracer ?? NO_TRACER, wish, async (span) => {
    const attempted = await sendDelivery(delivery, ports)
    if (attempted.responseStatus !== null) span.set({ 'http.response.status_code': attempted.responseStatus })
    if (attempted.result !== 'accepted') span.fail(attempted.result)
    const status = await settleDelivery(ports.database, delivery, { attempted, random: ports.random() })
    span.set({ 'stocklab.delivery.status': status ?? 'deleted' })
    ports.observer?.settled?.({ channel, status })
  })
}

async function oneOf(sendings: Iterable<Promise<void>>, pauseMs: number): Promise<void> {
  const enough = new AbortController()
  await Promise.race([...sendings, setTimeout(pauseMs, undefined, { signal: enough.signal }).catch(() => undefined)])
  enough.abort()
}
