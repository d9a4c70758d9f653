import { createWebhookSecret, parseWebhookUrl, type TargetPolicy } from '@stocklab/platform'
import {
  deliverySchema,
  idParamsSchema,
  newWebhookSchema,
  replayedSchema,
  secretRotationSchema,
  webhookChangeSchema,
  webhookSchema,
  webhooksSchema,
  webhookWithSecretSchema,
} from '@stocklab/protocol'
import { z } from 'zod'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { Problem } from '../../../http/problem.js'
import { readDelivery } from '../deliveries/delivery-queries.js'
import { replayDead } from '../deliveries/replay.js'
import type { NotificationPorts } from '../ports.js'
import { sendTest } from './send-test.js'
import {
  bodyOf,
  deleteWebhook,
  insertWebhook,
  readWebhook,
  readWebhooks,
  rotateSecret,
  updateWebhook,
} from './webhook-queries.js'

const access = 'notifications'
const tags = ['webhooks']
const MAX_WEBHOOKS = 20
const unknown = () => new Problem('WEBHOOK_UNKNOWN', 'expected the id of one of your webhooks')

type WebhookPorts = Pick<NotificationPorts, 'database' | 'seal' | 'webhookPolicy'>

/** Endpoints of programs that are told of events. */
export function webhookRoutes(ports: WebhookPorts): Routes {
  return async (app) => {
    await app.register(keepingRoutes(ports))
    await app.register(workingRoutes(ports))
  }
}

function keepingRoutes({ database, seal, webhookPolicy }: WebhookPorts): Routes {
  return async (app) => {
    app.get('/webhooks', {
      config: { access },
      schema: { tags, summary: 'Your webhooks', response: { 200: webhooksSchema } },
      handler: async (request) => ({ items: (await readWebhooks(database, callerOf(request).userId)).map(bodyOf) }),
    })
    app.post('/webhooks', {
      config: { access },
      schema: {
        tags,
        summary: 'A new webhook; its secret is shown this once',
        body: newWebhookSchema,
        response: { 201: webhookWithSecretSchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const secret = createWebhookSecret()
        const values = { ...request.body, url: checkedUrl(request.body.url, webhookPolicy), userId }
        const row = await insertWebhook(database, { ...values, secret: seal.seal(secret) }, MAX_WEBHOOKS)
        if (row === null) throw new Problem('WEBHOOK_LIMIT', `expected at most ${MAX_WEBHOOKS} webhooks of one account`)
        return reply.status(201).send({ ...bodyOf(row), secret })
      },
    })
    app.get('/webhooks/:id', {
      config: { access },
      schema: { tags, summary: 'A webhook', params: idParamsSchema, response: { 200: webhookSchema } },
      handler: async (request) => {
        const row = await readWebhook(database, callerOf(request).userId, request.params.id)
        if (row === undefined) throw unknown()
        return bodyOf(row)
      },
    })
    app.patch('/webhooks/:id', {
      config: { access },
      schema: {
        tags,
        summary: 'Change a webhook, or turn it on or off',
        params: idParamsSchema,
        body: webhookChangeSchema,
        response: { 200: webhookSchema },
      },
      handler: async (request) => {
        const { url } = request.body
        const change = url === undefined ? request.body : { ...request.body, url: checkedUrl(url, webhookPolicy) }
        const row = await updateWebhook(database, { userId: callerOf(request).userId, id: request.params.id }, change)
        if (row === undefined) throw unknown()
        return bodyOf(row)
      },
    })
    app.delete('/webhooks/:id', {
      config: { access },
      schema: { tags, summary: 'Delete a webhook', params: idParamsSchema, response: { 204: z.null() } },
      handler: async (request, reply) => {
        if (!(await deleteWebhook(database, callerOf(request).userId, request.params.id))) throw unknown()
        return reply.status(204).send(null)
      },
    })
  }
}

function workingRoutes({ database, seal }: WebhookPorts): Routes {
  return async (app) => {
    app.post('/webhooks/:id/rotate', {
      config: { access },
      schema: {
        tags,
        summary: 'A new secret for a webhook',
        params: idParamsSchema,
        body: secretRotationSchema,
        response: { 200: webhookWithSecretSchema },
      },
      handler: async (request) => {
        const secret = createWebhookSecret()
        const owned = { userId: callerOf(request).userId, id: request.params.id }
        const { overlapHours } = request.body
        const row = await rotateSecret(database, owned, { secret: seal.seal(secret), overlapHours })
        if (row === undefined) throw unknown()
        return { ...bodyOf(row), secret }
      },
    })
    app.post('/webhooks/:id/test', {
      config: { access },
      schema: {
        tags,
        summary: 'Send a test event to a webhook',
        params: idParamsSchema,
        response: { 202: deliverySchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const webhook = await readWebhook(database, userId, request.params.id)
        if (webhook === undefined) throw unknown()
        if (!webhook.enabled) throw new Problem('WEBHOOK_DISABLED', 'expected a webhook that is turned on')
        const id = await sendTest(database, { userId, webhookId: webhook.id })
        return reply.status(202).send(await readDelivery(database, userId, id))
      },
    })
    app.post('/webhooks/:id/replay', {
      config: { access },
      schema: {
        tags,
        summary: 'Send again all that was given up of a webhook',
        description: 'Sends again all that was given up of this webhook.',
        params: idParamsSchema,
        response: { 202: replayedSchema },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request)
        const webhook = await readWebhook(database, userId, request.params.id)
        if (webhook === undefined) throw unknown()
        if (!webhook.enabled) throw new Problem('WEBHOOK_DISABLED', 'expected a webhook that is turned on')
        return reply.status(202).send({ replayed: await replayDead(database, userId, webhook.id) })
      },
    })
  }
}

/** As far as it can be said without the name service, which is asked at each sending. */
function checkedUrl(text: string, policy: TargetPolicy): string {
  const url = parseWebhookUrl(text, policy)
  if (typeof url === 'string') throw new Problem('WEBHOOK_ADDRESS_REFUSED', `url: ${url}`)
  return url.href
}
