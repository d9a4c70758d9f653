import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * `secure` for everything that people reach; `plain` for an address of this machine without TLS, where browsers would not
 * send a secure cookie back.
 */
export type CookiePolicy = 'secure' | 'plain'

/** The prefix makes browsers refuse such a cookie from another host or path, so nobody can plant a session of theirs. */
const PREFIX: Readonly<Record<CookiePolicy, string>> = { secure: '__Host-', plain: '' }

const SESSION = 'stocklab_session'
const CSRF = 'stocklab_csrf'

export interface SessionCookies {
  readonly token: string
  readonly csrfToken: string
  readonly endsAt: Date
}

/** The token of the session that a browser sends, if it does. */
export function readSessionCookie(request: FastifyRequest, policy: CookiePolicy): string | undefined {
  return request.cookies[PREFIX[policy] + SESSION]
}

/** The session is out of reach of scripts; what proves that a page of ours asks has to be read by them. */
export function setSessionCookies(reply: FastifyReply, policy: CookiePolicy, cookies: SessionCookies): void {
  const common = { path: '/', sameSite: 'lax', secure: policy === 'secure', expires: cookies.endsAt } as const
  reply.setCookie(PREFIX[policy] + SESSION, cookies.token, { ...common, httpOnly: true })
  reply.setCookie(PREFIX[policy] + CSRF, cookies.csrfToken, common)
}

export function clearSessionCookies(reply: FastifyReply, policy: CookiePolicy): void {
  for (const name of [SESSION, CSRF])
    reply.clearCookie(PREFIX[policy] + name, { path: '/', sameSite: 'lax', secure: policy === 'secure' })
}
