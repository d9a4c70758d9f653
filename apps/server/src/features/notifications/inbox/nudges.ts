import { NOTIFICATION_TOPIC, type NotificationNudge } from '@stocklab/platform'
import type { NotificationPorts } from '../ports.js'

/** Wakes the open streams of a person when there may be something new, from whichever node it came. */
export interface Nudges {
  /** The answer stops listening. */
  onNudge(userId: string, wake: () => void): () => void
  close(): void
}

export async function watchNudges(bus: NotificationPorts['bus']): Promise<Nudges> {
  const listeners = new Map<string, Set<() => void>>()
  const wakeAll = (wakes: Iterable<() => void> = []) => {
    for (const wake of wakes) wake()
  }
  const subscription = await bus.subscribe<NotificationNudge>(NOTIFICATION_TOPIC, {}, ({ value }) => {
    if (value.userId !== null) wakeAll(listeners.get(value.userId))
    else for (const wakes of listeners.values()) wakeAll(wakes)
  })
  return {
    onNudge(userId, wake) {
      const wakes = listeners.get(userId) ?? new Set()
      listeners.set(userId, wakes.add(wake))
      return () => {
        wakes.delete(wake)
        if (wakes.size === 0 && listeners.get(userId) === wakes) listeners.delete(userId)
      }
    },
    close: () => subscription.close(),
  }
}

/** Tells a person's open pages that something changed; it is written already, so a bus that is away costs time alone. */
export async function nudge({ bus, onError }: Pick<NotificationPorts, 'bus' | 'onError'>, userId: string | null) {
  const value: NotificationNudge = { userId }
  await bus.publish(NOTIFICATION_TOPIC, value).catch(onError)
}
