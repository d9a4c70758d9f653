import type { DetailType } from './detail-columns.js'

/**
 * Arrays in PostgreSQL's binary form, which both drivers send as they are: no digits are written and read again, so doubles
 * keep every bit (-0 and NaN as well), and neither driver asks each element what it is. `readArrayBytes` reads them back.
 */
export function arrayBytes(type: DetailType | 'bytea', values: readonly unknown[]): Uint8Array {
  switch (type) {
    case 'float8':
      return fixedWidth(OIDS.float8, 8, values as (number | null)[])
    case 'integer':
      return fixedWidth(OIDS.integer, 4, values as (number | null)[])
    case 'date':
      return fixedWidth(OIDS.date, 4, daysOf(values as string[]))
    case 'text':
      return ofBuffers(OIDS.text, textBuffers(values as (string | null)[]))
    case 'bytea':
      return ofBuffers(OIDS.bytea, values as Uint8Array[])
  }
}

const OIDS = { bytea: 17, integer: 23, text: 25, float8: 701, date: 1082 } as const
const HEADER_BYTES = 20
const NULL_LENGTH = -1

function header(oid: number, length: number, bytes: number): { readonly buffer: Buffer; readonly view: DataView } {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + bytes)
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  view.setInt32(0, 1) // dimensions
  view.setInt32(4, 1) // may hold nulls
  view.setInt32(8, oid)
  view.setInt32(12, length)
  view.setInt32(16, 1) // index of the first
  return { buffer, view }
}

/** `float8` by eight bytes, else a whole number by four; each after its length. */
function fixedWidth(oid: number, width: 4 | 8, values: readonly (number | null)[]): Uint8Array {
  const { buffer, view } = header(oid, values.length, values.length * (4 + width))
  let at = HEADER_BYTES
  for (const value of values) {
    if (value === null) {
      view.setInt32(at, NULL_LENGTH)
      at += 4
      continue
    }
    view.setInt32(at, width)
    if (width === 8) view.setFloat64(at + 4, value)
    else view.setInt32(at + 4, value)
    at += 4 + width
  }
  return buffer.subarray(0, at)
}

function ofBuffers(oid: number, values: readonly (Uint8Array | null)[]): Uint8Array {
  const bytes = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), 0)
  const { buffer, view } = header(oid, values.length, bytes)
  let at = HEADER_BYTES
  for (const value of values) {
    view.setInt32(at, value === null ? NULL_LENGTH : value.length)
    if (value !== null) buffer.set(value, at + 4)
    at += 4 + (value?.length ?? 0)
  }
  return buffer
}

/** A run names the same few codes and reasons thousands of times. */
function textBuffers(values: readonly (string | null)[]): (Uint8Array | null)[] {
  const known = new Map<string, Buffer>()
  return values.map((value) => {
    if (value === null) return null
    let bytes = known.get(value)
    if (bytes === undefined) {
      bytes = Buffer.from(value, 'utf8')
      known.set(value, bytes)
    }
    return bytes
  })
}

const DAY_MS = 86_400_000
const FIRST_DAY = Date.parse('2000-01-01') / DAY_MS

/** Days since 2000-01-01, as PostgreSQL counts. */
function daysOf(dates: readonly string[]): number[] {
  const known = new Map<string, number>()
  return dates.map((date) => {
    let day = known.get(date)
    if (day === undefined) {
      day = Date.parse(date) / DAY_MS - FIRST_DAY
      known.set(date, day)
    }
    return day
  })
}

const MUST_BE_QUOTED = /[^A-Za-z0-9_.-]|^null$|^$/i

/** An array as text, for arrays within an array. */
export function textArrayLiteral(values: readonly string[]): string {
  const elements = values.map((value) => (MUST_BE_QUOTED.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value))
  return `{${elements.join(',')}}`
}
