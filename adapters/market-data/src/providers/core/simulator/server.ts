import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SIMULATOR_HEADER } from '../connect.js'
import { faultless, type Mischief } from './misbehaviour.js'

export interface SimulatedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** A service as it is documented. */
export interface SimulatedService {
  /** The key that it accepts; undefined where it asks for none. */
  readonly key: string | undefined
  answer(url: URL, request: IncomingMessage): SimulatedAnswer | Promise<SimulatedAnswer>
  /** Its own words for what goes wrong. */
  readonly wrongKey: SimulatedAnswer
  readonly quota: SimulatedAnswer
  readonly xmlError: SimulatedAnswer
}

export interface SimulatorSettings {
  /** 0: any free one. */
  readonly port?: number
  readonly mischief?: Mischief
  /** How long a `slow` answer takes. */
  readonly slowMs?: number
}

/** A simulated service on this machine. Must be closed. */
export interface Simulator {
  readonly baseUrl: string
  /** Path and query of every call so far. */
  readonly calls: readonly string[]
  close(): Promise<void>
}

const MAINTENANCE = `<!DOCTYPE html><html lang="ko"><head><title>시스템 점검 안내</title></head>
<body><h1>시스템 점검 중입니다</h1><p>System maintenance. Please try again later.</p></body></html>`

export async function startSimulator(service: SimulatedService, settings: SimulatorSettings = {}): Promise<Simulator> {
  const calls: string[] = []
  const state: SimulatorState = { service, settings, calls, before: undefined }
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => {
      send(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: String(error) })
    })
  })
  server.listen(settings.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    calls,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface SimulatorState {
  readonly service: SimulatedService
  readonly settings: SimulatorSettings
  readonly calls: string[]
  /** The last answer that was sent whole. */
  before: SimulatedAnswer | undefined
}

async function serve(state: SimulatorState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { service, settings } = state
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  state.calls.push(`${url.pathname}${url.search}`)
  const wrong = (settings.mischief ?? faultless)(state.calls.length, url)
  switch (wrong) {
    case 'too-many':
      return send(response, { status: 429, headers: { 'retry-after': '1' }, body: '' })
    case 'maintenance':
      return send(response, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: MAINTENANCE })
    case 'wrong-key':
      return send(response, service.wrongKey)
    case 'quota':
      return send(response, service.quota)
    case 'xml-error':
      return send(response, service.xmlError)
    case 'reset':
      return void request.socket.destroy()
    case 'duplicate':
      return send(response, state.before ?? (await service.answer(url, request)))
    case 'truncated':
      return send(response, halfOf(await service.answer(url, request)))
    default:
      if (wrong === 'slow') await pause(settings.slowMs ?? 2_000)
      state.before = await service.answer(url, request)
      return send(response, state.before)
  }
}

/** Broken off with a length that agrees: nothing but the text itself tells. */
const halfOf = (answer: SimulatedAnswer): SimulatedAnswer => {
  const body = Buffer.from(answer.body)
  return { ...answer, body: body.subarray(0, Math.floor(body.length * 0.6)) }
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: SimulatedAnswer): void {
  const all = { 'content-type': 'application/json; charset=utf-8', [SIMULATOR_HEADER]: '1', ...headers }
  response.writeHead(status, { ...all, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
