import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'

const DTYPES = { '<f8': Float64Array, '<i4': Int32Array, '<i8': BigInt64Array }

/** Writes a typed array as a C-ordered .npy file of the given shape. */
export function writeNpy(file, values, shape) {
  const dtype = Object.keys(DTYPES).find((name) => values instanceof DTYPES[name])
  const words = `{'descr': '${dtype}', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`
  const header = `${words.padEnd(Math.ceil((words.length + 11) / 64) * 64 - 11)}\n`
  const prefix = Buffer.from(`\x93NUMPY\x01\x00\0\0${header}`, 'latin1')
  prefix.writeUInt16LE(header.length, 8)
  writeFileSync(file, Buffer.concat([prefix, Buffer.from(values.buffer, values.byteOffset, values.byteLength)]))
}

/** Reads a .npy file that writeNpy wrote into shared memory. */
export function readNpy(file) {
  const head = headerOf(file)
  const values = new head.Type(new SharedArrayBuffer(head.length * head.Type.BYTES_PER_ELEMENT))
  const bytes = new Uint8Array(values.buffer)
  const handle = openSync(file, 'r')
  for (let at = 0; at < bytes.length; )
    at += readSync(handle, bytes, at, Math.min(bytes.length - at, 2 ** 30), head.start + at)
  closeSync(handle)
  return values
}

function headerOf(file) {
  const handle = openSync(file, 'r')
  const head = Buffer.alloc(512)
  readSync(handle, head, 0, head.length, 0)
  closeSync(handle)
  const start = 10 + head.readUInt16LE(8)
  const text = head.toString('latin1', 10, start)
  const shape = /'shape': \(([^)]*)\)/
    .exec(text)[1]
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number)
  return { Type: DTYPES[/'descr': '([^']*)'/.exec(text)[1]], length: shape.reduce((a, b) => a * b, 1), start }
}
