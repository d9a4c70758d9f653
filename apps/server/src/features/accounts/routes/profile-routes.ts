import {
  auditPageSchema,
  auditQuerySchema,
  emptySchema,
  meSchema,
  patchMeSchema,
  proveSchema,
} from '@stocklab/protocol'
import type { FastifyRequest } from 'fastify'
import { callerOf } from '../../../http/access.js'
import { clearSessionCookies, readSessionCookie } from '../../../http/cookies.js'
import type { Routes } from '../../../http/create-app.js'
import { csrfTokenOf } from '../../../http/csrf.js'
import { readAuditLog } from '../audit-queries.js'
import { ownerOf } from '../client.js'
import type { AccountPorts } from '../ports.js'
import { changeProfile, deleteAccount } from '../profile.js'
import { meOf, readUser } from '../users.js'

export function profileRoutes(
  ports: Pick<AccountPorts, 'database' | 'seal' | 'now' | 'settings' | 'bus' | 'onError' | 'leave'>,
): Routes {
  const csrfTokenFor = (request: FastifyRequest): string | null => {
    const token = readSessionCookie(request, ports.settings.cookies)
    return callerOf(request).by === 'cookie' && token !== undefined ? csrfTokenOf(token) : null
  }
  return async (app) => {
    app.get('/auth/me', {
      config: { access: 'account' },
      schema: { summary: 'The own account', response: { 200: meSchema } },
      handler: async (request) => meOf(await readUser(ports.database, callerOf(request).userId), csrfTokenFor(request)),
    })
    app.patch('/auth/me', {
      config: { access: 'account' },
      schema: { summary: 'Change nickname or language', body: patchMeSchema, response: { 200: meSchema } },
      handler: async (request) =>
        meOf(await changeProfile(ports, ownerOf(request), request.body), csrfTokenFor(request)),
    })
    app.post('/auth/me/delete', {
      config: { access: 'session', budget: 'credentials' },
      schema: {
        summary: 'Delete the own account',
        description: 'What is private is deleted, what is public stays without a name. It cannot be taken back.',
        body: proveSchema,
        response: { 204: emptySchema },
      },
      handler: async (request, reply) => {
        const { password, code } = request.body
        await deleteAccount(ports, ownerOf(request), { password, code })
        clearSessionCookies(reply, ports.settings.cookies)
        return reply.status(204).send(null)
      },
    })
    app.get('/auth/audit', {
      config: { access: 'session' },
      schema: {
        summary: 'What was done with the own account, newest first',
        querystring: auditQuerySchema,
        response: { 200: auditPageSchema },
      },
      handler: async (request) => readAuditLog(ports.database, { subjectId: callerOf(request).userId }, request.query),
    })
  }
}
