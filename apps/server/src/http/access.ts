import type { Scope } from '@stocklab/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Authenticator, Identity } from './identity.js'
import { Problem } from './problem.js'

/**
 * Who may call a route: everybody, an account (a key needs the scope), an account that logged in (no key, whatever its
 * scopes), or an administrator who logged in.
 */
export type Access = 'public' | Scope | 'session' | 'admin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route says it; a route without it stops the server from starting. */
    access?: Access
    /** Which budget of requests it draws from. */
    budget?: RequestBudget
  }
  interface FastifyRequest {
    /** Null on public routes called by nobody. */
    identity: Identity | null
  }
}

/** Requests a minute are counted by budget; see `request-budgets.ts`. `none` = not counted, as for probes. */
export type RequestBudget = 'reads' | 'writes' | 'heavy' | 'credentials' | 'none'

/** Called before a credential that was refused is answered; may refuse more loudly. */
export type OnRefused = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** Asks each request for its credentials and lets through what its route allows. */
export function guardRoutes(app: FastifyInstance, authenticator: Authenticator, onRefused?: OnRefused): void {
  app.decorateRequest('identity', null)
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', async () => {
    const open = routes.find(({ config }) => config?.access === undefined)
    if (open !== undefined) throw new Error(`expected config.access on route ${String(open.method)} ${open.url}`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config
    // An unknown route has no access to check: it is answered by the handler of unknown routes.
    if (access === undefined) return
    try {
      request.identity = (await authenticator.authenticate(request)) ?? null
    } catch (error) {
      if (error instanceof Problem) await onRefused?.(request, reply)
      throw error
    }
    requireAccess(request.identity, access)
  })
}

function requireAccess(identity: Identity | null, access: Access): void {
  if (access === 'public') return
  if (identity === null)
    throw new Problem('UNAUTHENTICATED', 'expected a session cookie or an Authorization header, received neither')
  if (access === 'admin') {
    if (identity.role !== 'admin' || identity.scopes !== 'all')
      throw new Problem('FORBIDDEN', 'expected an administrator who is logged in')
    return
  }
  if (access === 'session') {
    if (identity.scopes !== 'all') throw new Problem('FORBIDDEN', 'expected a login, received an API key')
    return
  }
  if (identity.scopes !== 'all' && !identity.scopes.has(access))
    throw new Problem('FORBIDDEN', `expected a key with the scope ${access}, received one without it`)
}

/** The account that calls; for routes whose access is not public. */
export function callerOf(request: FastifyRequest): Identity {
  if (request.identity === null) throw new Error('a public route asked who calls it')
  return request.identity
}
