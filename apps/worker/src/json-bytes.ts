import { gunzipSync, gzipSync } from 'node:zlib'

/** A plain value as packed JSON; doubles survive it exactly, and long tables shrink to a part. */
export function packJson(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 1 })
}

export function unpackJson<T>(bytes: Uint8Array): T {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as T
}
