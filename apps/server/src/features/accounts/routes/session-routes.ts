import { emptySchema, idParamsSchema, revokedSchema, sessionsSchema } from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { ownerOf } from '../client.js'
import type { AccountPorts } from '../ports.js'
import { listSessions, revokeOthers, revokeSession } from '../session-list.js'

export function sessionRoutes(ports: Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>): Routes {
  return async (app) => {
    app.get('/auth/sessions', {
      config: { access: 'session' },
      schema: { summary: 'Own sessions', response: { 200: sessionsSchema } },
      handler: async (request) => {
        const { userId, credentialId } = callerOf(request)
        return { items: await listSessions(ports.database, { userId, currentId: credentialId, now: ports.now() }) }
      },
    })
    app.delete('/auth/sessions', {
      config: { access: 'session' },
      schema: { summary: 'End all own sessions but this one', response: { 200: revokedSchema } },
      handler: async (request) => ({
        revoked: await revokeOthers(ports, { ...ownerOf(request), id: callerOf(request).credentialId }),
      }),
    })
    app.delete('/auth/sessions/:id', {
      config: { access: 'session' },
      schema: { summary: 'End a session', params: idParamsSchema, response: { 204: emptySchema } },
      handler: async (request, reply) => {
        await revokeSession(ports, { ...ownerOf(request), id: request.params.id })
        return reply.status(204).send(null)
      },
    })
  }
}
