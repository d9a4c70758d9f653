import type { FastifyInstance } from 'fastify'
import { Problem } from './problem.js'

const ESCAPED_NUL = '\\u0000'

/** Refuses the one character that PostgreSQL keeps in no text, before any schema has to think of it. */
export function refuseUnstorableText(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }) => {
    if (url.includes('%00')) throw unstorable('the address')
  })
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (String(body).includes(ESCAPED_NUL)) done(unstorable('body'))
    else parseJson(request, String(body), done)
  })
}

function unstorable(place: string): Problem {
  return new Problem('INPUT_INVALID', `${place}: expected text without the character NUL`)
}
