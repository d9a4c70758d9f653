import type { FastifyRequest } from 'fastify'
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'

export interface LoggerSettings {
  readonly level: string
  /** Where lines go; undefined = standard output. */
  readonly destination?: DestinationStream
  /** What every line tells besides, as the span in which it was written. */
  readonly beside?: () => object
}

/**
 * Fields that are secrets wherever somebody should happen to log them. It is the second fence: what is logged of requests and
 * errors is named below, field by field.
 */
const SECRETS = new Set([
  'password',
  'current',
  'password_hash',
  'passwordhash',
  'token',
  'token_hash',
  'csrftoken',
  'secret',
  'secret_hash',
  'totp_secret',
  'recoverycodes',
  'authorization',
  'cookie',
  'set-cookie',
  'x-csrf-token',
])

/** Deeper is not written at all. */
const DEEPEST = 6

/** A log of one JSON object a line, that tells of requests without what proves who sent them. */
export function createLogger({ level, destination, beside }: LoggerSettings): Logger {
  const options: LoggerOptions = {
    level,
    base: { process: 'server' },
    // Pino's own redaction by paths costs 75 microseconds a line for this list; the walk costs less than one.
    formatters: { log: (fields) => Object.fromEntries(Object.entries(fields).map(hideField)) },
    serializers: { req: describeRequest, err: describeError },
    ...(beside === undefined ? {} : { mixin: beside }),
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function hideField([name, value]: [string, unknown]): [string, unknown] {
  // These have serializers, which choose what is told.
  return name === 'req' || name === 'res' || name === 'err' ? [name, value] : [name, hidden(name, value, 1)]
}

function hidden(name: string, value: unknown, depth: number): unknown {
  if (SECRETS.has(name.toLowerCase())) return '[secret]'
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (value instanceof Error) return describeError(value)
  if (depth > DEEPEST) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => hidden('', item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(key, item, depth + 1)]))
}

/** Without headers, and of the query only its names: a stream in a browser has no other place for a token. */
function describeRequest({ method, url, ip }: FastifyRequest) {
  const [path, query = ''] = url.split('?', 2)
  const names = [...new URLSearchParams(query).keys()]
  return { method, path, ...(names.length === 0 ? {} : { query: names }), address: ip }
}

/** Drivers of databases hang the statement and its parameters on their errors: hashes of passwords among them. */
function describeError(error: Error): object {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown }
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
  }
}
