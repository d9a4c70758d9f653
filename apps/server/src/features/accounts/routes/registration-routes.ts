import {
  confirmRegistrationSchema,
  emptySchema,
  nicknameAnswerSchema,
  nicknameQuerySchema,
  registeredSchema,
  registerSchema,
} from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import { clientOf } from '../client.js'
import type { Courier } from '../letters/courier.js'
import type { AccountPorts } from '../ports.js'
import { checkNickname } from '../profile.js'
import { confirmRegistration, register } from '../register.js'

export function registrationRoutes(
  ports: Pick<AccountPorts, 'database' | 'now' | 'settings' | 'rateLimit'>,
  courier: Pick<Courier, 'nudge'>,
): Routes {
  return async (app) => {
    app.post('/auth/register', {
      config: { access: 'public', budget: 'credentials' },
      schema: {
        summary: 'Open an account',
        description: 'Answers alike whether the address has an account or not; its owner gets a letter.',
        body: registerSchema,
        response: { 202: registeredSchema },
      },
      handler: async (request, reply) => {
        const next = await register(ports, request.body, clientOf(request))
        courier.nudge()
        return reply.status(202).send({ next })
      },
    })
    app.post('/auth/register/confirm', {
      config: { access: 'public', budget: 'credentials' },
      schema: {
        summary: 'Confirm the address of a registration',
        description: 'With the token of the letter and the password of the registration; then log in.',
        body: confirmRegistrationSchema,
        response: { 204: emptySchema },
      },
      handler: async (request, reply) => {
        await confirmRegistration(ports, request.body, clientOf(request))
        return reply.status(204).send(null)
      },
    })
    app.get('/auth/nickname', {
      config: { access: 'public', budget: 'credentials' },
      schema: {
        summary: 'Whether a nickname can be taken',
        querystring: nicknameQuerySchema,
        response: { 200: nicknameAnswerSchema },
      },
      handler: async ({ query }) => checkNickname(ports, query.nickname),
    })
  }
}
