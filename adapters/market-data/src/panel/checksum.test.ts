import { expect, it } from 'vitest'
import { CHECKSUM_BYTES, checksumOf, createChecksum } from './checksum.js'

const bytes = new Uint8Array(new SharedArrayBuffer(10_007)).map((_, k) => k * 31)

it('is the same however the bytes are cut', () => {
  const whole = checksumOf(bytes)
  expect(whole).toHaveLength(CHECKSUM_BYTES)
  for (const size of [1, 15, 16, 17, 4096, 10_006]) {
    const cut = createChecksum()
    for (let at = 0; at < bytes.length; at += size) cut.add(bytes.subarray(at, at + size))
    expect(cut.value().equals(whole), `pieces of ${size}`).toBe(true)
  }
})

it('is another when any bit, the order or the length is', () => {
  const whole = checksumOf(bytes).toString('hex')
  const seen = new Set([whole])
  for (let bit = 0; bit < 8; bit++) {
    const damaged = bytes.slice()
    damaged[1250 * bit] ^= 1 << bit
    seen.add(checksumOf(damaged).toString('hex'))
  }
  seen.add(checksumOf(bytes.slice().reverse()).toString('hex'))
  seen.add(checksumOf(bytes.subarray(1)).toString('hex'))
  // Bytes of nothing count, too.
  seen.add(checksumOf(Uint8Array.of(...bytes, 0)).toString('hex'))
  expect(seen.size).toBe(12)
})

it('of nothing is that of no bytes', () => {
  expect(checksumOf(new Uint8Array()).equals(createChecksum().value())).toBe(true)
})
