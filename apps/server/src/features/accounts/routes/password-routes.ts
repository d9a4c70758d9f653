import {
  acceptedSchema,
  changePasswordSchema,
  emptySchema,
  forgotPasswordSchema,
  resetPasswordSchema,
} from '@stocklab/protocol'
import { callerOf } from '../../../http/access.js'
import type { Routes } from '../../../http/create-app.js'
import { changePassword, forgetPassword, resetPassword } from '../change-password.js'
import { clientOf, ownerOf } from '../client.js'
import type { Courier } from '../letters/courier.js'
import type { AccountPorts } from '../ports.js'

export function passwordRoutes(
  ports: Pick<AccountPorts, 'database' | 'seal' | 'now' | 'rateLimit' | 'bus' | 'onError'>,
  courier: Pick<Courier, 'nudge'>,
): Routes {
  return async (app) => {
    app.post('/auth/password', {
      config: { access: 'session', budget: 'credentials' },
      schema: {
        summary: 'Change the password',
        description: 'Ends all other sessions. API keys go on: revoke those that are not needed.',
        body: changePasswordSchema,
        response: { 204: emptySchema },
      },
      handler: async (request, reply) => {
        const { client, userId } = ownerOf(request)
        await changePassword(ports, { ...request.body, userId, sessionId: callerOf(request).credentialId }, client)
        return reply.status(204).send(null)
      },
    })
    app.post('/auth/password/forgot', {
      config: { access: 'public', budget: 'credentials' },
      schema: {
        summary: 'Ask for a link to choose a new password',
        description: 'Answers alike whether the address has an account or not.',
        body: forgotPasswordSchema,
        response: { 202: acceptedSchema },
      },
      handler: async (request, reply) => {
        await forgetPassword(ports, request.body.email, clientOf(request))
        courier.nudge()
        return reply.status(202).send({ accepted: true })
      },
    })
    app.post('/auth/password/reset', {
      config: { access: 'public', budget: 'credentials' },
      schema: {
        summary: 'Choose a new password with the token of a letter',
        description: 'Ends all sessions; the link works once.',
        body: resetPasswordSchema,
        response: { 204: emptySchema },
      },
      handler: async (request, reply) => {
        await resetPassword(ports, request.body, clientOf(request))
        return reply.status(204).send(null)
      },
    })
  }
}
