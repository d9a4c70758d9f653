import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './answer-errors.js'
import { Problem, problemBody } from './problem.js'

/** Answers an address that the router cannot read; hooks of routes do not run for it. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id)
  reply.header('cache-control', 'no-store')
  reply.header('x-content-type-options', 'nosniff')
  const detail =
    error.code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? 'the address: expected parts of at most 100 characters'
      : 'the address: expected percent signs only before two hexadecimal digits, and UTF-8 behind them'
  void sendProblem(new Problem('INPUT_INVALID', detail, { cause: error }), request, reply)
}

/** Refuses what Node.js would refuse without a word: HTTP/1.1 has to name the host. */
export function requireHost(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.headers.host === undefined && raw.httpVersion === '1.1')
      throw new Problem('INPUT_INVALID', 'expected the header Host, received none')
  })
}

/** A socket with the answer that is being written to it, if there is one. */
type AnsweredSocket = Socket & { readonly _httpMessage?: ServerResponse | null }

/** Answers what is no HTTP, too large or too slow as every other refusal, and ends the connection. */
export function refuseBytes(error: Error & { readonly code?: string }, socket: AnsweredSocket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  // Bytes behind a request whose answer has begun: a second answer would end up in the middle of the first.
  if (socket.writable && socket._httpMessage?.headersSent !== true) socket.write(answerTo(error.code))
  socket.destroy()
}

function answerTo(code: string | undefined): string {
  const problem = problemOf(code)
  const id = randomUUID()
  const body = problemBody(problem, id, 'ko')
  const text = JSON.stringify(body)
  const lines = [
    `HTTP/1.1 ${body.status} ${problem.code}`,
    'connection: close',
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    'cache-control: no-store',
    `x-request-id: ${id}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n${text}`
}

function problemOf(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem('REQUEST_TOO_SLOW', 'expected the whole request sooner: send it again')
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Problem('HEADERS_TOO_LARGE', 'expected headers of at most 16 kilobytes in all')
  return new Problem('INPUT_INVALID', 'expected an HTTP/1.1 request, received bytes that are none')
}
