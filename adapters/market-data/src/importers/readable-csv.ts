import { isUtf8 } from 'node:buffer'
import { once } from 'node:events'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { sourceError } from './source-errors.js'

const CHUNK_BYTES = 1 << 22
const REPLACEMENT = '\uFFFD'

/**
 * A path with the same text in UTF-8: the file itself, or a transcoded copy in `scratch` where it is EUC-KR/CP949 or
 * UTF-16. Throws where the text is in none of these.
 */
export async function readableCsv(path: string, scratch: string, signal?: AbortSignal): Promise<string> {
  if (statSync(path).size === 0)
    throw sourceError('SOURCE_EMPTY', 'expected a header and rows, the file is empty', { file: path })
  const encoding = await detectEncoding(path, signal)
  if (encoding === 'utf8') return path
  const copy = join(scratch, `utf8-${process.hrtime.bigint()}.csv`)
  await transcode(path, copy, encoding)
  return copy
}

async function detectEncoding(path: string, signal?: AbortSignal): Promise<'utf8' | 'cp949' | 'utf16'> {
  let carry = Buffer.alloc(0)
  let isFirst = true
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
    const chunk = Buffer.concat([carry, piece as Buffer])
    if (isFirst && (chunk.readUInt16BE(0) === 0xfffe || chunk.readUInt16BE(0) === 0xfeff)) return 'utf16'
    isFirst = false
    const end = chunk.lastIndexOf(0x0a) + 1
    if (!isUtf8(chunk.subarray(0, end))) return 'cp949'
    carry = chunk.subarray(end)
  }
  return isUtf8(carry) ? 'utf8' : 'cp949'
}

async function transcode(path: string, copy: string, encoding: 'cp949' | 'utf16'): Promise<void> {
  const decoder = iconv.getDecoder(encoding)
  const out = createWriteStream(copy)
  let line = 1
  const take = async (text: string): Promise<void> => {
    const at = text.indexOf(REPLACEMENT)
    if (at >= 0) {
      const before = text.slice(0, at)
      throw sourceError('SOURCE_ENCODING', 'expected UTF-8 or EUC-KR text, found bytes that are neither', {
        file: path,
        line: line + countNewlines(before),
        column: columnAt(before),
      })
    }
    line += countNewlines(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  try {
    for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      await take(decoder.write(piece as Buffer))
    }
    await take(decoder.end() ?? '')
  } finally {
    out.end()
    await once(out, 'close')
  }
}

const countNewlines = (text: string): number => text.split('\n').length - 1
/** Column by commas, as the header counts them. */
const columnAt = (before: string): number => before.slice(before.lastIndexOf('\n') + 1).split(',').length
