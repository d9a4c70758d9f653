import { type FileHandle, open } from 'node:fs/promises'
import { writeFileAtomically } from './atomic-file.js'
import { CHECKSUM_BYTES, type Checksum, checksumOf, createChecksum } from './checksum.js'

const MAGIC = 'SLPANEL2'
const HEADER_BYTES = 64
/** Place of the checksum of the cells. */
const CHECKSUM_AT = 20
/** Small, so that a piece is checked while it is in the processor's cache and others are being read. */
const PIECE_BYTES = 2 * 1024 * 1024

/** What a column file must belong to. */
export interface ColumnShape {
  readonly sessions: number
  readonly instruments: number
  /** Checksum of the frame file the column was written beside. */
  readonly frameChecksum: number
}

/** Header of 64 bytes (magic, T, N, checksum of the frame, checksum of the cells), then T x N little-endian doubles. */
export function writeColumnFile(path: string, column: Float64Array, shape: ColumnShape): void {
  const body = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
  writeFileAtomically(path, [headerOf(shape, checksumOf(body)), body])
}

function headerOf(shape: ColumnShape, checksum: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write(MAGIC, 'latin1')
  header.writeUInt32LE(shape.sessions, 8)
  header.writeUInt32LE(shape.instruments, 12)
  header.writeUInt32LE(shape.frameChecksum, 16)
  header.set(checksum, CHECKSUM_AT)
  return header
}

/**
 * Reads a column into `out`, which holds T x N cells; undefined where there is no such file, or it is cut short, foreign
 * or damaged (`out` may then hold anything).
 */
export async function readColumnFile(
  path: string,
  shape: ColumnShape,
  out: Float64Array,
): Promise<Float64Array | undefined> {
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return undefined
  try {
    if ((await file.stat()).size !== HEADER_BYTES + out.byteLength) return undefined
    const header = Buffer.alloc(HEADER_BYTES)
    if (!(await readFully(file, header, 0, () => undefined))) return undefined
    const told = header.subarray(CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES)
    // Every byte but those of the checksum is known beforehand.
    if (!header.equals(headerOf(shape, told))) return undefined
    const body = new Uint8Array(out.buffer, out.byteOffset, out.byteLength)
    const checksum = createChecksum()
    if (!(await readFully(file, body, HEADER_BYTES, checksum.add))) return undefined
    return checksum.value().equals(told) ? out : undefined
  } finally {
    await file.close()
  }
}

/** Hands on each piece as it was read, in order; false where the file ends early. */
async function readFully(
  file: FileHandle,
  out: Uint8Array,
  position: number,
  onPiece: Checksum['add'],
): Promise<boolean> {
  let done = 0
  while (done < out.length) {
    const { bytesRead } = await file.read(out, done, Math.min(PIECE_BYTES, out.length - done), position + done)
    if (bytesRead === 0) return false
    onPiece(out.subarray(done, done + bytesRead))
    done += bytesRead
  }
  return true
}
