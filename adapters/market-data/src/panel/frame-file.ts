import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeFileAtomically } from './atomic-file.js'
import type { MarketFrame } from './market-frame.js'

const SCHEMA = 'stocklab/panel-frame@1'

export interface StoredFrame {
  readonly frame: MarketFrame
  readonly checksum: number
}

/** First line: schema and checksum of the rest. Rest: the frame as JSON. */
export function writeFrameFile(path: string, frame: MarketFrame): StoredFrame {
  const body = Buffer.from(JSON.stringify(frame))
  const checksum = crc32(body)
  writeFileAtomically(path, [Buffer.from(`${SCHEMA} ${checksum}\n`), body])
  return { frame, checksum }
}

/** Undefined where there is no such file, or it is damaged or of another version. */
export function readFrameFile(path: string, version: string): StoredFrame | undefined {
  try {
    const bytes = readFileSync(path)
    const lineEnd = bytes.indexOf(10)
    const checksum = Number(bytes.toString('latin1', SCHEMA.length + 1, lineEnd))
    const body = bytes.subarray(lineEnd + 1)
    if (!bytes.toString('latin1', 0, lineEnd).startsWith(`${SCHEMA} `) || crc32(body) !== checksum) return undefined
    const frame = JSON.parse(body.toString('utf8')) as MarketFrame
    return frame.version === version ? { frame, checksum } : undefined
  } catch {
    return undefined
  }
}
