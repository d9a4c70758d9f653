import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, describe, expect, it } from 'vitest'
import { bucketContract } from './bucket.contract.js'
import { openFolderBucket } from './folder-bucket.js'
import { openS3Bucket } from './s3-bucket.js'

const root = mkdtempSync(join(tmpdir(), 'buckets-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

bucketContract('a folder', async () => openFolderBucket(join(root, 'folder')))

const keys = { region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' }

describe('S3', () => {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(root, 's3'),
    configureBuckets: [{ name: 'market', configs: [] }],
  })
  const started = server.run()
  const endpoint = async () => `http://127.0.0.1:${(await started).port}`
  afterAll(() => server.close())

  bucketContract('an S3 service', async () =>
    openS3Bucket({ ...keys, url: 's3://market/stock lab/v1', endpoint: await endpoint() }),
  )

  it('tells a wrong key and a missing bucket from a missing file', async () => {
    const wrongKey = openS3Bucket({ ...keys, accessKey: 'NOBODY', url: 's3://market', endpoint: await endpoint() })
    await expect(wrongKey.readText('x')).rejects.toMatchObject({ code: 'BUCKET_REFUSED' })
    const noBucket = openS3Bucket({ ...keys, url: 's3://elsewhere', endpoint: await endpoint() })
    await expect(noBucket.readText('x')).rejects.toMatchObject({ code: 'BUCKET_REFUSED' })
  })

  it('tries again after a fault of the service, and says when nothing answers', async () => {
    let calls = 0
    const shaky = createServer((_, reply) => {
      calls += 1
      reply.writeHead(calls < 3 ? 503 : 200).end('text')
    }).listen(0, '127.0.0.1')
    await once(shaky, 'listening')
    const { port } = shaky.address() as AddressInfo
    const bucket = openS3Bucket({ ...keys, url: 's3://market', endpoint: `http://127.0.0.1:${port}` })
    expect(await bucket.readText('x')).toBe('text')
    await new Promise((resolve) => shaky.close(resolve))
    await expect(bucket.readText('x')).rejects.toMatchObject({ code: 'BUCKET_UNREACHABLE' })
  })
})
