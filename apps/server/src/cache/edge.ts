import { createHash } from 'node:crypto'
import type { CacheKind } from '@stocklab/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../http/access.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What the answer is made of, which says how long a browser may show it again without asking. Without it, answers of the
     * scopes that read may be kept, and are asked for each time.
     */
    edge?: CacheKind | 'none'
  }
}

/** Seconds without asking, by kind; 0 = kept, but asked for each time. Nothing that somebody may take back waits here. */
export const EDGE_SECONDS: Readonly<Record<CacheKind, number>> = {
  quote: 5,
  chart: 60,
  ranking: 0,
  overview: 10,
  statement: 300,
  company: 60,
  factors: 3_600,
  universe: 0,
  search: 300,
  screen: 0,
  correlation: 300,
  investor: 300,
  result: 0,
  profile: 0,
  watchlist: 0,
  viewed: 0,
}

/** Of these scopes, answers are worth asking for by their tag; what belongs to an account is not kept by browsers. */
const READING: ReadonlySet<Access> = new Set(['market:read', 'strategies:read', 'backtests:read'])

const VARY = ['authorization', 'cookie', 'accept-language']

/**
 * Tags answers to GET with a weak ETag, made of the body unless the route named a version, and answers 304 where the caller
 * has that body. Register it before what compresses: the tag belongs to the text.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const seconds = edgeSecondsOf(request)
    if (seconds === undefined || reply.statusCode !== 200) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    if (!reply.hasHeader('etag')) reply.header('etag', tagOf(payload))
    addEdgeHeaders(reply, seconds)
    if (!matches(request, String(reply.getHeader('etag')))) return payload
    reply.code(304)
    for (const header of ['content-length', 'content-type']) reply.removeHeader(header)
    return ''
  })
}

/**
 * Names the version of what a route is about to answer. True where the caller has it: the route answers `notModified` then
 * instead of reading anything.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, version: string): boolean {
  reply.header('etag', tagOf(version))
  return matches(request, String(reply.getHeader('etag')))
}

/** 304 for a route that asked `isKnown`. */
export function notModified(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  addEdgeHeaders(reply, edgeSecondsOf(request) ?? 0)
  return reply.code(304).send()
}

function edgeSecondsOf(request: FastifyRequest): number | undefined {
  const { edge, access } = request.routeOptions.config
  if ((request.method !== 'GET' && request.method !== 'HEAD') || edge === 'none') return undefined
  if (edge !== undefined) return EDGE_SECONDS[edge]
  return access !== undefined && READING.has(access) ? 0 : undefined
}

function addEdgeHeaders(reply: FastifyReply, seconds: number): void {
  reply.header('cache-control', seconds === 0 ? 'private, no-cache' : `private, max-age=${seconds}`)
  const present = String(reply.getHeader('vary') ?? '').split(',')
  const names = [...present.map((name) => name.trim().toLowerCase()), ...VARY].filter((name) => name !== '')
  reply.header('vary', [...new Set(names)].join(', '))
}

function tagOf(text: string | Buffer): string {
  return `W/"${createHash('sha1').update(text).digest('base64url')}"`
}

/** Compared weakly, as If-None-Match asks for. */
function matches(request: FastifyRequest, tag: string): boolean {
  const asked = request.headers['if-none-match']
  if (asked === undefined) return false
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').some((each) => opaque(each) === opaque(tag))
}
