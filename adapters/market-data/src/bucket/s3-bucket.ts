import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { StockLabError } from '@stocklab/domain'
import { AwsClient } from 'aws4fetch'
import type { Bucket } from './bucket.js'

export interface S3Location {
  /** `s3://bucket/prefix`. */
  readonly url: string
  /** Address of an S3-compatible service; Amazon's own unless given. */
  readonly endpoint?: string | undefined
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const REQUEST_MS = 60_000

/** A bucket of Amazon S3 or of a service that speaks like it. Throws `unavailable` BUCKET_UNREACHABLE, `input` BUCKET_REFUSED. */
export function openS3Bucket(location: S3Location): Bucket {
  const { url, endpoint, region, accessKey, secretKey } = location
  const { hostname: bucket, pathname } = new URL(url)
  const prefix = pathname.replace(/^\/|\/$/g, '')
  const root = `${endpoint?.replace(/\/$/, '') ?? `https://s3.${region}.amazonaws.com`}/${bucket}`
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
    retries: 4,
  })
  const addressOf = (key: string) =>
    [
      root,
      ...[prefix, key]
        .filter((part) => part !== '')
        .join('/')
        .split('/')
        .map(encodeURIComponent),
    ].join('/')

  /** Answers undefined for 404; what else is wrong is thrown. */
  async function ask(method: string, key: string, init: RequestInit = {}): Promise<Response | undefined> {
    const limit = AbortSignal.timeout(REQUEST_MS)
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
    let reply: Response
    try {
      reply = await client.fetch(addressOf(key), { ...init, method, signal })
    } catch (cause) {
      init.signal?.throwIfAborted()
      throw new StockLabError('unavailable', 'BUCKET_UNREACHABLE', `${url} does not answer`, {
        hint: 'Check the address of the service and the network, then try again.',
        cause,
      })
    }
    if (reply.ok) return reply
    const text = await reply.text()
    if (reply.status === 404 && !text.includes('NoSuchBucket')) return undefined
    throw refusal(url, reply.status, text)
  }

  return {
    name: url,
    readText: async (key) => (await ask('GET', key))?.text(),
    async download(key, file, signal) {
      const reply = await ask('GET', key, signal ? { signal } : {})
      if (reply === undefined) return false
      await pipeline(Readable.fromWeb(reply.body as ReadableStream), createWriteStream(file, { flags: 'wx' }))
      return true
    },
    has: async (key) => (await ask('HEAD', key)) !== undefined,
    writeText: async (key, text) => void (await ask('PUT', key, { body: text })),
    async upload(key, file, signal) {
      // Held whole, so that it can be sent again: a file of the lake is one year of a market at most.
      const body = await readFile(file)
      await ask('PUT', key, { body, ...(signal ? { signal } : {}) })
    },
  }
}

function refusal(url: string, status: number, text: string): StockLabError {
  const code = /<Code>([A-Za-z]+)<\/Code>/.exec(text)?.[1] ?? `status ${status}`
  if (status >= 500 || status === 429)
    return new StockLabError('unavailable', 'BUCKET_UNREACHABLE', `${url} answered ${code}`, {
      hint: 'Try again later.',
    })
  return new StockLabError('input', 'BUCKET_REFUSED', `${url} answered ${code}`, {
    hint: 'Check the name of the bucket, the keys and what they allow.',
  })
}
