import type { Role, Scope } from '@stocklab/protocol'
import type { FastifyRequest } from 'fastify'

/** Who sends a request, as far as it was proven. */
export interface Identity {
  readonly userId: string
  readonly role: Role
  /** Of an API key; 'all' for a session. */
  readonly scopes: ReadonlySet<Scope> | 'all'
  /** The session or key that was shown: what a revocation ends. */
  readonly credentialId: string
  /** Cookies are sent by browsers unasked, so requests with them need a proof of their own. */
  readonly by: 'cookie' | 'bearer'
}

/** Proves who sends a request: undefined = nobody. Throws `Problem` where a credential is wrong rather than absent. */
export interface Authenticator {
  authenticate(request: FastifyRequest): Promise<Identity | undefined>
}
