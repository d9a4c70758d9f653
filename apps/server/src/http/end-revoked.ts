import type { FastifyInstance } from 'fastify'
import type { Revocations } from './revocations.js'

/** What is not yet an answer when the credential ends is looked at again after so long: it may have become a stream. */
const LOOK_AGAIN_MS = 1_000

/**
 * Cuts answers that are still going on when the session or key that asked for them is revoked, on whatever node: streams of
 * events and sockets, which would otherwise outlive it by hours. What is answered at once is answered, as a log-out is.
 */
export function endRevoked(app: FastifyInstance, revocations: Pick<Revocations, 'whenRevoked'>): void {
  app.addHook('onRequest', async ({ identity }, reply) => {
    if (identity === null) return
    const cut = (): boolean => {
      const goesOn = (reply.sent || reply.raw.headersSent) && !reply.raw.writableEnded
      if (goesOn) reply.raw.destroy()
      return goesOn
    }
    const stopWaiting = revocations.whenRevoked(identity.credentialId, () => {
      if (!cut()) setTimeout(cut, LOOK_AGAIN_MS).unref()
    })
    reply.raw.once('close', stopWaiting)
  })
}
