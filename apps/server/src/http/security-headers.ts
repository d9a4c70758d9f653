import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a page of this route may do in a browser; without it nothing, as befits JSON. */
    page?: Page
  }
}

/** `report`: one file with its own script and styles. `docs`: the browsable OpenAPI page, whose parts come from here. */
export type Page = 'report' | 'docs'

/**
 * A report is sandboxed: it runs its script in an origin of its own, so that whatever a name or a note smuggled into it
 * can neither read cookies nor call the API.
 */
const POLICIES: Readonly<Record<Page | 'none', string>> = {
  none: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  report:
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
    "sandbox allow-scripts allow-downloads allow-popups; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  docs:
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}

/** Headers that make browsers careful with what they get. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.register(helmet, {
    contentSecurityPolicy: false,
    frameguard: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-site' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  })
  app.addHook('onRequest', async (request, reply) => {
    const { page = 'none' } = request.routeOptions.config
    reply.header('content-security-policy', POLICIES[page])
    reply.header('x-frame-options', page === 'report' ? 'SAMEORIGIN' : 'DENY')
    // What depends on who asks is not kept by anything between; a slice that knows better says so itself.
    reply.header('cache-control', 'no-store')
  })
}
