import type { FastifyInstance } from 'fastify'
import { Problem } from './problem.js'

/** An escape that may stand for NUL or for half of a surrogate pair; most bodies have none and are not looked through. */
const SUSPECT_ESCAPE = /\\u(?:0000|[dD][89a-fA-F])/
const SURROGATE = /\p{Surrogate}/u

/** Refuses what PostgreSQL keeps in no text, NUL and half a character, before any schema has to think of it. */
export function refuseUnstorableText(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }) => {
    // Half a character cannot come this way: percent signs that are no UTF-8 never become text.
    if (url.includes('%00')) throw unstorable('the address')
  })
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    if (!SUSPECT_ESCAPE.test(text)) return parseJson(request, text, done)
    parseJson(request, text, (error, value) => {
      const path = error === null ? findUnstorable(value) : undefined
      if (path === undefined) done(error, value)
      else done(unstorable(path === '' ? 'body' : `body.${path}`, path))
    })
  })
}

/** Whether PostgreSQL can keep a text. */
export function isUnstorable(text: string): boolean {
  return text.includes('\0') || SURROGATE.test(text)
}

interface Place {
  readonly value: unknown
  readonly key: string
  readonly parent: Place | undefined
}

/** The path of the first text that cannot be kept; without recursion, as the value may be hostile. */
function findUnstorable(value: unknown): string | undefined {
  const waiting: Place[] = [{ value, key: '', parent: undefined }]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value: held } = place
    if (typeof held === 'string' && isUnstorable(held)) return pathOf(place)
    if (typeof held !== 'object' || held === null) continue
    for (const [key, item] of Object.entries(held)) {
      // The key itself cannot be shown; its section can.
      if (isUnstorable(key)) return pathOf(place)
      waiting.push({ value: item, key, parent: place })
    }
  }
  return undefined
}

const DEEPEST_SHOWN = 20

function pathOf(place: Place): string {
  const keys: string[] = []
  for (let at = place; at.parent !== undefined && keys.length < DEEPEST_SHOWN; at = at.parent) keys.unshift(at.key)
  return keys.join('.')
}

function unstorable(place: string, path?: string): Problem {
  const message = 'expected text without the character NUL and without halves of surrogate pairs'
  return new Problem('INPUT_INVALID', `${place}: ${message}`, path === undefined ? {} : { errors: [{ path, message }] })
}
