import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { checkHealth, type Dependency } from './health.js'

export interface ProbeOptions {
  readonly host: string
  readonly port: number
  readonly registry: Registry
  readonly dependencies: readonly Dependency[]
  readonly nowMs: () => number
}

export interface ProbeServer {
  readonly port: number
  close(): Promise<void>
}

/** Answers /health, /ready and /metrics for a process that serves nothing else. */
export async function openProbeServer({ host, port, ...options }: ProbeOptions): Promise<ProbeServer> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', response, options).catch(() => send(response, 500, 'text/plain', 'failed\n'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { port: portOf(server), close: () => closeServer(server) }
}

type Answering = Pick<ProbeOptions, 'registry' | 'dependencies' | 'nowMs'>

async function answer(path: string, response: ServerResponse, { registry, dependencies, nowMs }: Answering) {
  switch (path.split('?', 1)[0]) {
    case '/health':
      return send(response, 200, 'application/json', '{"status":"up"}\n')
    case '/ready': {
      const health = await checkHealth(dependencies, nowMs)
      return send(response, health.status === 'down' ? 503 : 200, 'application/json', `${JSON.stringify(health)}\n`)
    }
    case '/metrics':
      return send(response, 200, registry.contentType, await registry.metrics())
    default:
      return send(response, 404, 'text/plain', 'expected /health, /ready or /metrics\n')
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
