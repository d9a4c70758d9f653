import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { isSafe } from './csrf.js'
import type { Authenticator, Identity } from './identity.js'
import type { Revocations } from './revocations.js'

export interface RememberingOptions {
  readonly revocations: Pick<Revocations, 'whenRevoked'>
  /** False while this process might not hear what other nodes revoke: then every request is proven anew. */
  hears(): boolean
}

const REMEMBERED = 10_000
/** What nobody tells of, as an end by time, is seen after so long by requests that read. */
const TTL_MS = 60_000

/**
 * Proves each credential once a minute for requests that only read; a revocation forgets it at once. What changes
 * something is proven by the database each time.
 */
export function rememberIdentities(authenticator: Authenticator, options: RememberingOptions): Authenticator {
  const { revocations, hears } = options
  const known = new LRUCache<string, Remembered>({
    max: REMEMBERED,
    ttl: TTL_MS,
    dispose: ({ stopListening }) => stopListening(),
  })
  return {
    async authenticate(request) {
      const credential = credentialOf(request)
      if (credential === undefined || !isSafe(request) || !hears()) return authenticator.authenticate(request)
      const remembered = known.get(credential)
      if (remembered !== undefined) return remembered.identity
      const first = await authenticator.authenticate(request)
      if (first === undefined) return undefined
      let isRevoked = false
      const stopListening = revocations.whenRevoked(first.credentialId, () => {
        isRevoked = true
        known.delete(credential)
      })
      // Asked again now that revocations are heard: one that came between the first answer and this would be missed.
      const identity = await authenticator.authenticate(request).catch((error: unknown) => {
        stopListening()
        throw error
      })
      if (identity === undefined || isRevoked) {
        stopListening()
        return identity
      }
      known.set(credential, { identity, stopListening })
      return identity
    },
  }
}

interface Remembered {
  readonly identity: Identity
  stopListening(): void
}

function credentialOf({ headers: { authorization, cookie } }: FastifyRequest): string | undefined {
  return authorization ?? cookie
}
