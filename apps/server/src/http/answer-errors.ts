import { isPassing } from '@stocklab/platform'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { type Language, Problem, problemBody } from './problem.js'

/** Every error leaves as problem+json, in the caller's language. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => sendProblem(asProblem(error), request, reply))
  app.setNotFoundHandler(async (request, reply) =>
    sendProblem(new Problem('ROUTE_UNKNOWN', `there is no ${request.method} ${pathOf(request)}`), request, reply),
  )
}

export async function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const body = problemBody(error, request.id, languageOf(request))
  if (body.status >= 500) request.log.error({ err: error }, 'request failed')
  if (body.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(body.retryAfterSeconds))
  await reply.status(body.status).type('application/problem+json').serializer(JSON.stringify).send(body)
}

/** Korean unless the caller prefers English. */
export function languageOf(request: FastifyRequest): Language {
  const preferred = request.headers['accept-language']?.toLowerCase() ?? ''
  const english = preferred.indexOf('en')
  const korean = preferred.indexOf('ko')
  return english >= 0 && (korean < 0 || english < korean) ? 'en' : 'ko'
}

/** What PostgreSQL says to text, numbers and dates that are none, or that no column of the type can hold. */
const UNSTORABLE = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05'])

/** Fastify's own refusals, as ours. */
function asProblem(error: unknown): unknown {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      message: message ?? 'does not fit the schema',
    }))
    const [first] = errors
    const place = [error.validationContext, first?.path].filter((part) => part).join('.')
    return new Problem('INPUT_INVALID', `${place}: ${first?.message ?? error.message}`, { errors })
  }
  if (isPassing(error))
    return new Problem('SERVICE_UNAVAILABLE', 'the database cannot be reached or has no room at the moment', {
      retryAfterSeconds: 2,
      cause: error,
    })
  const { statusCode, code, message } = error as Partial<FastifyError>
  if (typeof code === 'string' && UNSTORABLE.has(code))
    return new Problem('INPUT_INVALID', 'expected text, numbers and dates that the database can keep', { cause: error })
  if (error instanceof Problem || statusCode === undefined || statusCode >= 500) return error
  if (statusCode === 413) return new Problem('BODY_TOO_LARGE', message ?? 'the body is too large')
  if (statusCode === 415) return new Problem('MEDIA_TYPE_UNSUPPORTED', message ?? 'unknown content type')
  if (code?.startsWith('FST_')) return new Problem('INPUT_INVALID', message ?? 'the request cannot be read')
  return statusCode === 400 ? new Problem('INPUT_INVALID', message ?? 'the request cannot be read') : error
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? ''
}
