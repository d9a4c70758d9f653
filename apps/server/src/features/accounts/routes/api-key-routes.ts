import { apiKeysSchema, createApiKeySchema, createdApiKeySchema, emptySchema, idParamsSchema } from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { createApiKey, listApiKeys, revokeApiKey } from '../api-keys.js'
import { clientOf, ownerOf } from '../client.js'
import type { AccountPorts } from '../ports.js'

/** A key makes no keys: else one with few scopes could make one with all. */
export function apiKeyRoutes(ports: Pick<AccountPorts, 'database' | 'now' | 'bus' | 'onError'>): Routes {
  return async (app) => {
    app.get('/auth/keys', {
      config: { access: 'session' },
      schema: { summary: 'Own API keys', response: { 200: apiKeysSchema } },
      handler: async (request) => ({ items: await listApiKeys(ports.database, callerOf(request).userId) }),
    })
    app.post('/auth/keys', {
      config: { access: 'session' },
      schema: { summary: 'Make an API key', body: createApiKeySchema, response: { 201: createdApiKeySchema } },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const created = await createApiKey(ports, { ...request.body, userId }, clientOf(request))
        return reply.status(201).send(created)
      },
    })
    app.delete('/auth/keys/:id', {
      config: { access: 'session' },
      schema: { summary: 'Revoke an API key', params: idParamsSchema, response: { 204: emptySchema } },
      handler: async (request, reply) => {
        const { userId, client } = ownerOf(request)
        await revokeApiKey(ports, { userId, id: request.params.id }, client)
        return reply.status(204).send(null)
      },
    })
  }
}
