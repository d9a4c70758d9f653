import { emptySchema, proveSchema, recoveryCodesSchema, totpCodeSchema, totpEnrolmentSchema } from '@stocklab/protocol'
import type { Routes } from '../../../http/create-app.js'
import { ownerOf } from '../client.js'
import type { AccountPorts } from '../ports.js'
import { beginTotp, confirmTotp, disableTotp, replaceRecoveryCodes } from '../totp.js'

export function totpRoutes(ports: Pick<AccountPorts, 'database' | 'seal' | 'now'>): Routes {
  return async (app) => {
    app.post('/auth/totp', {
      config: { access: 'session', budget: 'credentials' },
      schema: {
        summary: 'Begin a second factor',
        description: 'Answers a new secret for an authenticator; nothing changes until a code of it is confirmed.',
        body: proveSchema.pick({ password: true }).meta({ examples: [{ password: 'correct horse battery staple' }] }),
        response: { 200: totpEnrolmentSchema },
      },
      handler: async (request) => beginTotp(ports, ownerOf(request), request.body.password),
    })
    app.post('/auth/totp/confirm', {
      config: { access: 'session', budget: 'credentials' },
      schema: {
        summary: 'Turn the second factor on',
        body: totpCodeSchema,
        response: { 200: recoveryCodesSchema },
      },
      handler: async (request) => ({
        recoveryCodes: [...(await confirmTotp(ports, ownerOf(request), request.body.code))],
      }),
    })
    app.post('/auth/totp/disable', {
      config: { access: 'session', budget: 'credentials' },
      schema: { summary: 'Turn the second factor off', body: proveSchema, response: { 204: emptySchema } },
      handler: async (request, reply) => {
        const { password, code } = request.body
        await disableTotp(ports, ownerOf(request), { password, code })
        return reply.status(204).send(null)
      },
    })
    app.post('/auth/totp/recovery-codes', {
      config: { access: 'session', budget: 'credentials' },
      schema: { summary: 'Replace the recovery codes', body: proveSchema, response: { 200: recoveryCodesSchema } },
      handler: async (request) => {
        const { password, code } = request.body
        return { recoveryCodes: [...(await replaceRecoveryCodes(ports, ownerOf(request), { password, code }))] }
      },
    })
  }
}
