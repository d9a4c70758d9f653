import { preferenceChangesSchema, preferencesSchema } from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { readLanguage } from '../inbox/inbox-queries.js'
import type { NotificationPorts } from '../ports.js'
import { changePreferences, readPreferences } from './preference-queries.js'

const access = 'notifications'
const tags = ['notifications']

/** Choosing what is told by which channel. */
export function preferenceRoutes({ database }: Pick<NotificationPorts, 'database'>): Routes {
  const read = async (userId: string) => readPreferences(database, userId, await readLanguage(database, userId))
  return async (app) => {
    app.get('/notifications/preferences', {
      config: { access },
      schema: { tags, summary: 'What you are told by which channel', response: { 200: preferencesSchema } },
      handler: async (request) => read(callerOf(request).userId),
    })
    app.put('/notifications/preferences', {
      config: { access },
      schema: {
        tags,
        summary: 'Choose what you are told by which channel',
        body: preferenceChangesSchema,
        response: { 200: preferencesSchema },
      },
      handler: async (request) => {
        const { userId } = callerOf(request)
        await changePreferences(database, userId, request.body.changes)
        return read(userId)
      },
    })
  }
}
