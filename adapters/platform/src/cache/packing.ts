import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** Better than gzip at its best, at about the speed of gzip's default. */
const QUALITY = 4

const LINE_END = 10

/** A value as Redis keeps it: a line that the store script writes, a line about the value, the value's text. */
export interface PackedValue {
  /** Stamps of the kind and of the tags under which it was stored. */
  readonly stamps: readonly string[]
  /** By the clock of the Redis server. */
  readonly expiresAt: number
  readonly ttlMs: number
  readonly tags: readonly string[]
  readonly brotli: boolean
  readonly payload: Buffer
}

interface Header {
  readonly ttlMs: number
  readonly tags: readonly string[]
  readonly brotli: boolean
}

/** What follows the script's line. */
export async function packValue(
  text: string,
  { tags, ttlMs, compressFromBytes }: { tags: readonly string[]; ttlMs: number; compressFromBytes: number },
): Promise<Buffer> {
  const plain = Buffer.from(text)
  const brotli = plain.length >= compressFromBytes
  const payload = brotli
    ? await compress(plain, {
        params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
      })
    : plain
  const header: Header = { ttlMs, tags, brotli }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), payload])
}

/**
 * Reads the two lines; the payload is left as it is, since most of what is wrong with a value stands before it. Undefined
 * where it is none of ours: it is missing then, as if it had not been there.
 */
export function openPacked(bytes: Buffer): PackedValue | undefined {
  const firstEnd = bytes.indexOf(LINE_END)
  const secondEnd = bytes.indexOf(LINE_END, firstEnd + 1)
  const [expiresAt, ...stamps] = bytes.toString('latin1', 0, firstEnd).split(' ')
  try {
    const header = JSON.parse(bytes.toString('utf8', firstEnd + 1, secondEnd)) as Header
    if (!Array.isArray(header.tags)) return undefined
    return { stamps, expiresAt: Number(expiresAt), ...header, payload: bytes.subarray(secondEnd + 1) }
  } catch {
    return undefined
  }
}

/** Undefined where it is damaged. */
export async function textOf({ brotli, payload }: PackedValue): Promise<string | undefined> {
  try {
    return (brotli ? await decompress(payload) : payload).toString('utf8')
  } catch {
    return undefined
  }
}
