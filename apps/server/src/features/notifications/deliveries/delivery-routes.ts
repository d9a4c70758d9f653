import { deliveryPageSchema, deliveryQuerySchema, deliverySchema, idParamsSchema } from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { cutPage, readCursor } from '../cursor.js'
import type { NotificationPorts } from '../ports.js'
import { readDeliveries, readDelivery } from './delivery-queries.js'
import { replayDelivery } from './replay.js'

const access = 'notifications'
const tags = ['notifications']

/** Where each delivery stands; `status=dead` is the list of what was given up. */
export function deliveryRoutes({ database }: Pick<NotificationPorts, 'database'>): Routes {
  return async (app) => {
    app.get('/notifications/deliveries', {
      config: { access },
      schema: {
        tags,
        summary: 'Where each delivery stands, newest first',
        querystring: deliveryQuerySchema,
        response: { 200: deliveryPageSchema },
      },
      handler: async (request) => {
        const { limit, cursor, status, channel, webhookId } = request.query
        const list = { filter: { status, channel, webhookId }, after: readCursor(cursor), limit }
        const { rows, nextCursor } = cutPage(await readDeliveries(database, callerOf(request).userId, list), limit)
        return { items: [...rows], nextCursor }
      },
    })
    app.post('/notifications/deliveries/:id/replay', {
      config: { access },
      schema: {
        tags,
        summary: 'Send again a delivery that was given up',
        params: idParamsSchema,
        response: { 202: deliverySchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        await replayDelivery(database, userId, request.params.id)
        return reply.status(202).send(await readDelivery(database, userId, request.params.id))
      },
    })
  }
}
