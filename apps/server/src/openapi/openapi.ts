import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import { ENGINE_VERSION } from '@stocklab/engine'
import { problemSchema, SCOPES } from '@stocklab/protocol'
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import type { Access } from '../http/access.js'
import { withBodyExamples, withInputExamples } from './examples.js'
import { operationId } from './operation-id.js'

/**
 * Describes the routes that are registered after it: OpenAPI 3.1 at /openapi.json, browsable at /docs. A schema's own
 * description and examples are shown; who may call and how it can fail is added to every route from its configuration.
 */
export async function describeApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  app.addHook('onRoute', completeSchema)
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Stock Lab',
        version: ENGINE_VERSION,
        description:
          'Strategies, backtests and market data. Errors are problem+json (RFC 9457) with a code of docs/api-errors.md, in the language of Accept-Language. Parameters that a route does not name are refused.',
      },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'stocklab_session', description: 'Set by POST /auth/login' },
          key: {
            type: 'http',
            scheme: 'bearer',
            description: `An API key (scopes: ${SCOPES.join(', ')}) or a session's token`,
          },
        },
      },
    },
    transform: withBodyExamples,
    transformObject: withInputExamples,
  })
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'none', displayRequestDuration: true, persistAuthorization: true },
    theme: {
      title: 'Stock Lab API',
      // The bar holds nothing but the name of a library and a field for descriptions of other servers.
      css: [{ filename: 'page.css', content: '.swagger-ui .topbar { display: none }' }],
    },
  })
  app.get('/openapi.json', {
    config: { access: 'public' },
    schema: { hide: true },
    handler: async () => app.swagger(),
  })
}

/** Routes of plugins (the browsable page) are public and not part of the description. */
function completeSchema(route: RouteOptions): void {
  if (route.url.startsWith('/docs')) {
    route.config = { ...route.config, access: 'public', page: 'docs' }
    route.schema = { ...route.schema, hide: true } as FastifySchema
    return
  }
  const access = route.config?.access
  if (access === undefined || !route.url.startsWith('/api/')) return
  const schema = route.schema ?? {}
  route.schema = {
    operationId: operationId(String([route.method].flat()[0]), route.url),
    tags: [route.url.split('/')[3] ?? 'api'],
    ...schema,
    ...securityOf(access),
    response: { default: problemSchema, ...(schema.response as object | undefined) },
  } as FastifySchema
}

function securityOf(access: Access): object {
  if (access === 'public') return { security: [] }
  const isForKeys = access !== 'admin' && access !== 'session'
  return { security: [{ session: [] }, ...(isForKeys ? [{ key: [access] }] : [])] }
}
