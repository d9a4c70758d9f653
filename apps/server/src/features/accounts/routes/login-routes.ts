import { emptySchema, loggedInSchema, loginSchema } from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import { clearSessionCookies, setSessionCookies } from '../../../http/cookies.js'
import type { Routes } from '../../../http/create-app.js'
import { csrfTokenOf } from '../../../http/csrf.js'
import { clientOf, ownerOf } from '../client.js'
import { logIn } from '../login.js'
import type { AccountPorts } from '../ports.js'
import { logOut } from '../session-list.js'
import { meOf } from '../users.js'

export function loginRoutes(
  ports: Pick<AccountPorts, 'database' | 'seal' | 'now' | 'settings' | 'bus' | 'onError'>,
): Routes {
  return async (app) => {
    app.post('/auth/login', {
      config: { access: 'public', budget: 'credentials' },
      schema: {
        summary: 'Open a session',
        description:
          'Sets the session cookie, or answers a bearer token where `as` is `token`. An account with a second factor is ' +
          'answered SECOND_FACTOR_REQUIRED until `code` is sent along.',
        body: loginSchema,
        response: { 200: loggedInSchema },
      },
      handler: async (request, reply) => {
        const { user, session } = await logIn(ports, request.body, clientOf(request))
        const { token, endsAt } = session
        if (request.body.as === 'token') return { me: meOf(user, null), token, endsAt: endsAt.toISOString() }
        const csrfToken = csrfTokenOf(token)
        setSessionCookies(reply, ports.settings.cookies, { token, csrfToken, endsAt })
        return { me: meOf(user, csrfToken), token: null, endsAt: endsAt.toISOString() }
      },
    })
    app.post('/auth/logout', {
      config: { access: 'session', budget: 'writes' },
      schema: { summary: 'End this session', response: { 204: emptySchema } },
      handler: async (request, reply) => {
        await logOut(ports, { ...ownerOf(request), id: callerOf(request).credentialId })
        clearSessionCookies(reply, ports.settings.cookies)
        return reply.status(204).send(null)
      },
    })
  }
}
