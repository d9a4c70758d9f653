import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** A tenth of a long list's JSON is left, in about two milliseconds. */
const QUALITY = 4

/** A long text that many are kept of, as the cache keeps it: compressed, in letters. */
export async function packText(text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const packed = await compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
  return packed.toString('base64')
}

/** The text that `packText` was given. */
export async function unpackText(packed: string): Promise<string> {
  return (await decompress(Buffer.from(packed, 'base64'))).toString('utf8')
}
