import type { Bus } from '@stocklab/platform'

const TOPIC = 'accounts.revoked'

/** Hears, on this node, which credentials were revoked on any; for streams that outlive the request that opened them. */
export interface Revocations {
  /** Calls `end` once when the credential is revoked; the answer stops waiting for it. */
  whenRevoked(credentialId: string, end: () => void): () => void
  close(): void
}

/** Tells all nodes that sessions or keys have ended. Requests need no telling: they ask the database. */
export async function publishRevoked(bus: Bus, credentialIds: readonly string[]): Promise<void> {
  if (credentialIds.length > 0) await bus.publish(TOPIC, credentialIds)
}

export async function watchRevocations(bus: Bus): Promise<Revocations> {
  const waiting = new Map<string, Set<() => void>>()
  const subscription = await bus.subscribe<readonly string[]>(TOPIC, {}, ({ value }) => {
    for (const id of value) {
      const ends = waiting.get(id)
      waiting.delete(id)
      for (const end of ends ?? []) end()
    }
  })
  return {
    whenRevoked(credentialId, end) {
      const ends = waiting.get(credentialId) ?? new Set()
      waiting.set(credentialId, ends.add(end))
      return () => {
        ends.delete(end)
        if (ends.size === 0 && waiting.get(credentialId) === ends) waiting.delete(credentialId)
      }
    },
    close: () => subscription.close(),
  }
}
