import {
  idParamsSchema,
  notificationPageSchema,
  notificationQuerySchema,
  notificationStreamSchema,
  unreadSchema,
} from '@stocklab/protocol'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { Problem } from '../../../http/problem.js'
import { cutPage, parseCursor, readCursor } from '../cursor.js'
import type { NotificationPorts } from '../ports.js'
import {
  bodyOf,
  countUnread,
  deleteNotification,
  markAllRead,
  markRead,
  readInbox,
  readLanguage,
} from './inbox-queries.js'
import { openNotificationStream } from './notification-stream.js'
import { nudge, watchNudges } from './nudges.js'
import { OpenStreams } from './open-streams.js'

const access = 'notifications'
const tags = ['notifications']
const unknown = () => new Problem('NOTIFICATION_UNKNOWN', 'expected the id of one of your notifications')

/** Reading what one was told. */
export function inboxRoutes(ports: NotificationPorts): Routes {
  const { database } = ports
  return async (app) => {
    app.get('/notifications', {
      config: { access },
      schema: {
        tags,
        summary: 'What you were told, newest first',
        querystring: notificationQuerySchema,
        response: { 200: notificationPageSchema },
      },
      handler: async (request) => {
        const { userId } = callerOf(request)
        const { limit, cursor, unread } = request.query
        const list = { unread: unread === 'yes', after: readCursor(cursor), limit }
        const language = await readLanguage(database, userId)
        const { rows, nextCursor } = cutPage(await readInbox(database, userId, list), limit)
        const items = rows.map((row) => bodyOf(row, language))
        return { items, nextCursor, unread: await countUnread(database, userId) }
      },
    })
    app.post('/notifications/:id/read', {
      config: { access },
      schema: { tags, summary: 'Mark a notification as read', params: idParamsSchema, response: { 200: unreadSchema } },
      handler: async (request) => {
        const { userId } = callerOf(request)
        if (!(await markRead(database, userId, request.params.id))) throw unknown()
        await nudge(ports, userId)
        return { unread: await countUnread(database, userId) }
      },
    })
    app.post('/notifications/read-all', {
      config: { access },
      schema: { tags, summary: 'Mark all notifications as read', response: { 200: unreadSchema } },
      handler: async (request) => {
        const { userId } = callerOf(request)
        await markAllRead(database, userId)
        await nudge(ports, userId)
        return { unread: await countUnread(database, userId) }
      },
    })
    app.delete('/notifications/:id', {
      config: { access },
      schema: { tags, summary: 'Delete a notification', params: idParamsSchema, response: { 204: z.null() } },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        if (!(await deleteNotification(database, userId, request.params.id))) throw unknown()
        await nudge(ports, userId)
        return reply.status(204).send(null)
      },
    })
    await app.register(streamRoute(ports))
  }
}

const HEARTBEAT_MS = 20_000

/** The live stream: what comes while a page is open, and after a break what came in the meantime. */
function streamRoute({ database, bus, revocations, onError }: NotificationPorts): Routes {
  return async (app) => {
    const nudges = await watchNudges(bus)
    const open = new OpenStreams()
    // A server that stops does not wait for pages that stay open: they come back to another node.
    app.addHook('preClose', async () => {
      nudges.close()
      open.end()
    })
    app.get('/notifications/stream', {
      config: { access },
      schema: {
        tags,
        summary: 'Notifications as they come',
        description:
          'Server-sent events of the schema NotificationStreamEvent; Last-Event-ID brings what came since. An event may come twice, with the same notification id.',
        headers: z.object({ 'last-event-id': z.string().max(500).optional() }),
        response: { 200: notificationStreamSchema },
      },
      handler: async (request, reply) => {
        const { userId, credentialId } = callerOf(request)
        const lastEventId = request.headers['last-event-id']
        const after = lastEventId === undefined ? null : parseCursor(lastEventId)
        open.requireRoom(userId)
        const stream = openNotificationStream(
          { database, nudges, heartbeatMs: HEARTBEAT_MS, onError },
          { userId, after },
        )
        const forget = open.add(userId, stream)
        const stopWaiting = revocations.whenRevoked(credentialId, () => stream.end())
        stream.readable.once('close', () => {
          forget()
          stopWaiting()
        })
        return sendEvents(reply, stream.readable)
      },
    })
  }
}

function sendEvents(reply: FastifyReply, stream: NodeJS.ReadableStream): FastifyReply {
  return (
    reply
      .type('text/event-stream')
      // Once it ends nothing keeps the connection, for which a server that stops would wait.
      .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' })
      .send(stream)
  )
}
