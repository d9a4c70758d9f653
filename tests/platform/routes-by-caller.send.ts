import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Sent } from './routes-by-caller.table.js'

/** The request that a row of the table means. */
export function requestOf(route: string, { params = {}, query, payload, headers, streams }: Sent): InjectOptions {
  const [method = '', path = ''] = route.split(' ')
  const url = Object.entries(params).reduce(
    (text, [name, value]) => text.replace(name === '*' ? '*' : `:${name}`, encodeURIComponent(value)),
    path,
  )
  return {
    method: method as 'GET',
    url,
    ...(query === undefined ? {} : { query: { ...query } }),
    ...(payload === undefined ? {} : { payload }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
    ...(streams === undefined ? {} : { payloadAsStream: true }),
  }
}

/** Status of an answer; of one that goes on, the beginning. */
export function statusOf(reply: LightMyRequestResponse, { streams }: Sent): number {
  if (streams) reply.stream().destroy()
  return reply.statusCode
}
