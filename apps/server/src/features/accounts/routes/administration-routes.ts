import {
  adminAuditQuerySchema,
  adminUsersQuerySchema,
  adminUsersSchema,
  auditPageSchema,
  changeRoleSchema,
  emptySchema,
  idParamsSchema,
} from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { changeRole, listUsers } from '../administration.js'
import { readAuditLog } from '../audit-queries.js'
import { clientOf } from '../client.js'
import type { AccountPorts } from '../ports.js'

export function administrationRoutes(ports: Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>): Routes {
  return async (app) => {
    app.get('/admin/users', {
      config: { access: 'admin' },
      schema: { summary: 'Accounts', querystring: adminUsersQuerySchema, response: { 200: adminUsersSchema } },
      handler: async ({ query: { search, role, ...page } }) => listUsers(ports.database, { search, role }, page),
    })
    app.patch('/admin/users/:id', {
      config: { access: 'admin' },
      schema: {
        summary: 'Change the role of an account',
        params: idParamsSchema,
        body: changeRoleSchema,
        response: { 204: emptySchema },
      },
      handler: async (request, reply) => {
        const { params, body } = request
        const change = { actorId: callerOf(request).userId, userId: params.id, role: body.role }
        await changeRole(ports, change, clientOf(request))
        return reply.status(204).send(null)
      },
    })
    app.get('/admin/audit', {
      config: { access: 'admin' },
      schema: {
        summary: 'What was done with all accounts, newest first',
        querystring: adminAuditQuerySchema,
        response: { 200: auditPageSchema },
      },
      handler: async ({ query: { userId, action, ...page } }) =>
        readAuditLog(ports.database, { subjectId: userId, action }, page),
    })
  }
}
