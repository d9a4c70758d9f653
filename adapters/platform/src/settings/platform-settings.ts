import { z } from 'zod'
import { address, headers, ratio, type Setting, type Settings, wholeNumber } from './setting.js'

/** What every process of the platform has to know; without any of it everything runs embedded in the data directory. */
export const PLATFORM_SETTINGS = {
  STOCKLAB_DATA: {
    schema: z.string().default('.stocklab'),
    meaning: 'Data directory: market data, and everything else as long as the embedded services are used.',
  },
  STOCKLAB_DATABASE_URL: {
    schema: address('postgres', 'postgresql'),
    meaning: 'PostgreSQL 15 or later. Unset: PGlite in the data directory.',
    secret: true,
  },
  STOCKLAB_DATABASE_CONNECTIONS: {
    schema: wholeNumber(1, 500, 10),
    meaning: 'Connections to PostgreSQL that one process keeps at most.',
  },
  STOCKLAB_REDIS_URL: {
    schema: address('redis', 'rediss'),
    meaning: 'Redis 7 or later for cache, queue, events and rate limits. Unset: all of these in the process.',
    secret: true,
  },
  STOCKLAB_REDIS_PREFIX: {
    schema: z
      .string()
      .regex(/^[a-z0-9:_-]{1,40}$/, 'expected up to 40 of a-z, 0-9, : _ -')
      .default('stocklab'),
    meaning: 'First part of every key in Redis, so that installations can share a server.',
  },
  STOCKLAB_CACHE_MB: {
    schema: wholeNumber(1, 65_536, 64),
    meaning: 'Memory of the cache inside each process, in megabytes.',
  },
  STOCKLAB_LAKE_URL: {
    schema: address('s3', 'file'),
    meaning: 'Bucket of the market data, s3://bucket/prefix or file:///path. Unset: the data directory holds it.',
  },
  STOCKLAB_S3_ENDPOINT: {
    schema: address('http', 'https'),
    meaning: 'Address of an S3-compatible service. Unset: Amazon S3.',
  },
  STOCKLAB_S3_REGION: { schema: z.string().default('us-east-1'), meaning: 'Region of the bucket.' },
  STOCKLAB_S3_ACCESS_KEY: { schema: z.string().optional(), meaning: 'Access key of the bucket.', secret: true },
  STOCKLAB_S3_SECRET_KEY: { schema: z.string().optional(), meaning: 'Secret key of the bucket.', secret: true },
  STOCKLAB_SMTP_URL: {
    schema: address('smtp', 'smtps'),
    meaning: 'Mail server. Unset: mails are files in the folder "mail" of the data directory.',
    secret: true,
  },
  STOCKLAB_MAIL_FROM: {
    schema: z.string().default('Stock Lab <no-reply@localhost>'),
    meaning: 'Sender of mails.',
  },
  STOCKLAB_SECRET: {
    schema: z.string().optional(),
    meaning:
      'Base64 of at least 32 random bytes, the same for all servers. Unset: made once and kept in the data directory.',
    secret: true,
  },
  STOCKLAB_LOG_LEVEL: {
    schema: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'expected fatal, error, warn, info, debug or trace')
      .default('info'),
    meaning: 'What is logged.',
  },
  STOCKLAB_OTLP_URL: {
    schema: address('http', 'https').refine(
      (text) => text === undefined || !namesUser(text),
      'expected an address without a user: headers prove who sends',
    ),
    meaning:
      'Base address of an OpenTelemetry collector that takes OTLP over HTTP, as http://collector:4318; traces go to v1/traces behind it. Unset: no traces.',
    secret: true,
  },
  STOCKLAB_OTLP_HEADERS: {
    schema: headers(),
    meaning: 'Headers for the collector, name=value between commas, values percent-encoded. Unset: none.',
    secret: true,
  },
  STOCKLAB_TRACE_RATIO: {
    schema: ratio(1),
    meaning: 'Share of the requests, and of the jobs that no request asked for, that are traced, from 0 to 1.',
  },
} as const satisfies Readonly<Record<string, Setting>>

export type PlatformSettings = Settings<typeof PLATFORM_SETTINGS>

/** What is no address at all is told of as such. */
function namesUser(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username !== '' || password !== ''
}
