import { readFileSync } from 'node:fs'
import { writeFileAtomically } from './atomic-file.js'
import { CHECKSUM_BYTES, checksumOf } from './checksum.js'

const MAGIC = 'SLSTATE2'
/** Place of the checksum of the body. */
const CHECKSUM_AT = 16
const HEADER_BYTES = CHECKSUM_AT + CHECKSUM_BYTES
const ROW_BYTES = Float64Array.BYTES_PER_ELEMENT + 2 * Int32Array.BYTES_PER_ELEMENT + 4

/** The rows of a market's statements, their arrays one behind the other in one shared buffer. */
export interface StatementRows {
  readonly buffer: SharedArrayBuffer
  readonly value: Float64Array
  /** N + 1 offsets by instrument. */
  readonly start: Int32Array
  readonly period: Int32Array
  readonly availableFrom: Int32Array
  readonly span: Uint8Array
  readonly item: Uint8Array
  readonly consolidated: Uint8Array
  readonly estimated: Uint8Array
}

/** Room for so many rows of so many instruments, all 0. */
export function allocateStatementRows(rows: number, instruments: number): StatementRows {
  const bytes = rows * ROW_BYTES + (instruments + 1) * Int32Array.BYTES_PER_ELEMENT
  const buffer = new SharedArrayBuffer(bytes)
  let place = 0
  const take = <A>(
    type: new (buffer: SharedArrayBuffer, at: number, length: number) => A,
    size: number,
    of: number,
  ) => {
    const array = new type(buffer, place, of)
    place += size * of
    return array
  }
  const integers = (of: number) => take(Int32Array, Int32Array.BYTES_PER_ELEMENT, of)
  const bytesOf = () => take(Uint8Array, 1, rows)
  return {
    buffer,
    value: take(Float64Array, Float64Array.BYTES_PER_ELEMENT, rows),
    start: integers(instruments + 1),
    period: integers(rows),
    availableFrom: integers(rows),
    span: bytesOf(),
    item: bytesOf(),
    consolidated: bytesOf(),
    estimated: bytesOf(),
  }
}

/** Header of 32 bytes (magic, rows, instruments, checksum of the body), then the buffer as it is. */
export function writeStatementFile(path: string, { buffer, value, start }: StatementRows): void {
  const body = new Uint8Array(buffer)
  const header = Buffer.alloc(HEADER_BYTES)
  header.write(MAGIC, 'latin1')
  header.writeUInt32LE(value.length, 8)
  header.writeUInt32LE(start.length - 1, 12)
  checksumOf(body).copy(header, CHECKSUM_AT)
  writeFileAtomically(path, [header, body])
}

/** Undefined where there is no such file, or it is cut short, foreign or damaged. */
export function readStatementFile(path: string, instruments: number): StatementRows | undefined {
  try {
    const bytes = readFileSync(path)
    if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined
    if (bytes.readUInt32LE(12) !== instruments) return undefined
    const rows = allocateStatementRows(bytes.readUInt32LE(8), instruments)
    const body = bytes.subarray(HEADER_BYTES)
    if (body.length !== rows.buffer.byteLength) return undefined
    if (!checksumOf(body).equals(bytes.subarray(CHECKSUM_AT, HEADER_BYTES))) return undefined
    new Uint8Array(rows.buffer).set(body)
    return rows
  } catch {
    return undefined
  }
}
