import { fileURLToPath } from 'node:url'
import { StockLabError } from '@stocklab/domain'
import type { Bucket } from './bucket.js'
import { openFolderBucket } from './folder-bucket.js'
import { openS3Bucket } from './s3-bucket.js'

export interface BucketSettings {
  /** Address of an S3-compatible service; Amazon's own unless given. */
  readonly endpoint?: string | undefined
  readonly region: string
  readonly accessKey?: string | undefined
  readonly secretKey?: string | undefined
}

/** The bucket of `s3://bucket/prefix`, or the folder of `file:///path`. Throws `input` BUCKET_REFUSED without keys. */
export function openBucket(url: string, settings: BucketSettings): Bucket {
  if (url.startsWith('file://')) return openFolderBucket(fileURLToPath(url))
  const { accessKey, secretKey, endpoint, region } = settings
  if (!URL.canParse(url) || !url.startsWith('s3://')) {
    throw new StockLabError('input', 'BUCKET_REFUSED', `expected s3://bucket/prefix or file:///path, received "${url}"`)
  }
  if (accessKey === undefined || secretKey === undefined) {
    throw new StockLabError('input', 'BUCKET_REFUSED', `expected the keys of ${url}, found none in the environment`, {
      hint: 'Set STOCKLAB_S3_ACCESS_KEY and STOCKLAB_S3_SECRET_KEY.',
    })
  }
  return openS3Bucket({ url, endpoint, region, accessKey, secretKey })
}
