import type { FastifyRequest } from 'fastify'
import { callerOf } from '../../http/access.js'
import type { Client } from './ports.js'

const LONGEST_USER_AGENT = 300

/** Where a request comes from. */
export function clientOf(request: FastifyRequest): Client {
  return {
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT),
  }
}

/** The account that calls, and from where. */
export function ownerOf(request: FastifyRequest): { readonly userId: string; readonly client: Client } {
  return { userId: callerOf(request).userId, client: clientOf(request) }
}
