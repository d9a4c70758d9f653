export const DELIVERY_STATUSES = ['waiting', 'retrying', 'delivered', 'dead'] as const
/** Of one event on its way to one person by one channel. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/**
 * - `accepted`: the other side has it.
 * - `failed`: an attempt came to nothing, another one is due later.
 * - `given-up`: it will never arrive, or was tried often enough.
 * - `replayed`: its owner wants it to be tried again.
 */
export type DeliveryEvent = 'accepted' | 'failed' | 'given-up' | 'replayed'

/** A delivery that is being sent keeps its status: a node that dies on the way leaves a row that becomes due again. */
const LIFE: Readonly<Record<DeliveryStatus, Readonly<Record<DeliveryEvent, DeliveryStatus | null>>>> = {
  waiting: { accepted: 'delivered', failed: 'retrying', 'given-up': 'dead', replayed: null },
  retrying: { accepted: 'delivered', failed: 'retrying', 'given-up': 'dead', replayed: null },
  // A node that was slower than its lease may report what another one has already settled: arrived stays arrived.
  delivered: { accepted: 'delivered', failed: 'delivered', 'given-up': 'delivered', replayed: 'waiting' },
  // The slow node may also bring better news than the one that gave up.
  dead: { accepted: 'delivered', failed: 'dead', 'given-up': 'dead', replayed: 'waiting' },
}

/** The status after an event; null where the event cannot happen in it. */
export function nextDeliveryStatus(status: DeliveryStatus, event: DeliveryEvent): DeliveryStatus | null {
  return LIFE[status][event]
}
