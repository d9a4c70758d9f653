import { insertEvent } from '@stocklab/platform'
import { announcementSchema, eventRecordedSchema } from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import type { NotificationPorts } from '../ports.js'

/** Telling everybody something. */
export function announcementRoutes({ database }: Pick<NotificationPorts, 'database'>): Routes {
  return async (app) => {
    app.post('/notifications/announcements', {
      config: { access: 'admin' },
      schema: {
        tags: ['notifications'],
        summary: 'Tell every account something',
        body: announcementSchema,
        response: { 202: eventRecordedSchema },
      },
      handler: async (request, reply) => {
        const event = { type: 'system.announcement', userId: null, payload: request.body } as const
        return reply.status(202).send({ eventId: await insertEvent(database, event) })
      },
    })
  }
}
