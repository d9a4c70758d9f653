import type { DetailType } from './detail-columns.js'

/** What `array_send` gave of a column of one dimension; null = an array of no rows. */
export function readArrayBytes(type: DetailType, bytes: Uint8Array | null): unknown[] {
  if (bytes === null) return []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = buffer.readInt32BE(0) === 0 ? 0 : buffer.readInt32BE(12)
  const read = readerOf(type)
  const values = new Array<unknown>(length)
  let at = 20
  for (let k = 0; k < length; k++) {
    const width = buffer.readInt32BE(at)
    at += 4
    if (width < 0) {
      values[k] = null
      continue
    }
    values[k] = read(buffer, at, width)
    at += width
  }
  return values
}

type Read = (buffer: Buffer, at: number, width: number) => unknown

function readerOf(type: DetailType): Read {
  switch (type) {
    case 'float8':
      return (buffer, at) => buffer.readDoubleBE(at)
    case 'integer':
      return (buffer, at) => buffer.readInt32BE(at)
    case 'date':
      return dateReader()
    case 'text':
      return (buffer, at, width) => buffer.toString('utf8', at, at + width)
  }
}

const DAY_MS = 86_400_000
const FIRST_DAY_MS = Date.parse('2000-01-01')

function dateReader(): Read {
  const known = new Map<number, string>()
  return (buffer, at) => {
    const day = buffer.readInt32BE(at)
    let date = known.get(day)
    if (date === undefined) {
      date = new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10)
      known.set(day, date)
    }
    return date
  }
}
