import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { StockLabError } from '@stocklab/domain'
import { isReplaceable } from '@stocklab/files'

/** Gives the lines of a file; `sha256` is of all that were given before. */
export type LineSource = (sha256: () => string) => AsyncIterable<object>

/** Writes a file of gzipped JSON lines; it appears whole or not at all. Throws `output` OUTPUT_UNWRITABLE. */
export async function writeGzipLines(file: string, source: LineSource): Promise<void> {
  const partial = `${file}.partial`
  const hash = createHash('sha256')
  async function* texts() {
    for await (const line of source(() => hash.copy().digest('hex'))) {
      const text = `${JSON.stringify(line)}\n`
      hash.update(text)
      yield text
    }
  }
  try {
    if (!isReplaceable(file))
      throw Object.assign(new Error('there is a device or a pipe of that name'), { code: 'EEXIST' })
    await pipeline(Readable.from(texts()), createGzip({ level: 3 }), createWriteStream(partial, { flush: true }))
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (!UNWRITABLE.has(code ?? '')) throw error
    throw new StockLabError('output', 'OUTPUT_UNWRITABLE', `cannot write: ${(error as Error).message}`, {
      place: { file },
      hint: 'Free some space or name another file.',
      cause: error,
    })
  }
}

const UNWRITABLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EISDIR', 'ENOTDIR', 'EEXIST'])

/** The lines of such a file as texts; what is no gzip, or ends too early, throws. */
export async function* readGzipLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    const [first, ...rest] = decoder.decode(chunk, { stream: true }).split('\n')
    parts.push(first!)
    if (rest.length === 0) continue
    yield parts.join('')
    yield* rest.slice(0, -1)
    parts = [rest.at(-1)!]
  }
  const last = parts.join('')
  if (last !== '') yield last
}
