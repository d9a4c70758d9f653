import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.js'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether the method asks without changing anything. */
export function isSafe(request: FastifyRequest): boolean {
  return SAFE.has(request.method)
}

/**
 * What a page of ours sends along as X-CSRF-Token: derived from the session's token, so it needs no storage, and another
 * site, which can make a browser send the cookie but not read it, cannot know it.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('stocklab csrf').digest('base64url')
}

/** Whether a request with a session cookie carries the token that belongs to the session. */
export function hasCsrfToken(request: FastifyRequest, sessionToken: string): boolean {
  const received = request.headers['x-csrf-token']
  if (typeof received !== 'string') return false
  const expected = Buffer.from(csrfTokenOf(sessionToken))
  const shown = Buffer.from(received)
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}

/**
 * Refuses requests that change something and that a browser sends for a page of another site. It holds for routes without
 * login too: else a foreign page could log a visitor into an account of its own. A WebSocket is refused alike, since no
 * rule of CORS keeps a foreign page from reading one. Programs send neither header.
 */
export function refuseForeignPages(app: FastifyInstance, origins: readonly string[]): void {
  const listed = new Set(origins)
  app.addHook('onRequest', async (request) => {
    const isRead = isSafe(request) && request.headers.upgrade === undefined
    if (isRead || request.headers.authorization !== undefined) return
    const { origin, 'sec-fetch-site': site } = request.headers
    if (site === 'same-origin' || site === 'none') return
    if (origin === undefined && site === undefined) return
    if (origin !== undefined && (listed.has(origin) || (site === undefined && origin === ownOrigin(request)))) return
    throw new Problem('CSRF_REFUSED', `expected a page of this site or a listed origin, received ${origin ?? site}`)
  })
}

function ownOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}
