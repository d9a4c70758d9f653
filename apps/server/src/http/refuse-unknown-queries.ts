import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import { z } from 'zod'

/**
 * A parameter that a route does not know is refused, on every route that is registered after it: who misspells a filter would
 * otherwise get what was not asked for. A route whose schema lets unknown ones through stops the server from starting.
 */
export function refuseUnknownQueries(app: FastifyInstance): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    const schema: FastifySchema = route.schema ?? {}
    route.schema = { ...schema, querystring: schema.querystring ?? z.strictObject({}) }
    if (admitsUnknown(route.schema.querystring as z.ZodType)) {
      throw new Error(`expected a strict schema of the query on route ${String(route.method)} ${route.url}`)
    }
  })
}

function admitsUnknown(schema: z.ZodType): boolean {
  const { error } = schema.safeParse({ 'a-parameter-that-nobody-has': '' })
  return error?.issues.every(({ code }) => code !== 'unrecognized_keys') ?? true
}
