import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts what has to be read again, such as the secret of a second factor, so that a copy of the database is not enough. */
export interface Seal {
  seal(text: string): string
  /** Throws where the text was changed or sealed with another key. */
  open(sealed: string): string
}

/** `key` is a secret of the installation, 32 bytes or more; `purpose` keeps the users of one key apart. */
export function createSeal(key: Uint8Array, purpose: string): Seal {
  if (key.length < 32) throw new Error(`expected a secret key of at least 32 bytes, received ${key.length}`)
  const own = new Uint8Array(hkdfSync('sha256', key, '', `stocklab ${purpose}`, 32))
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, own, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv(ALGORITHM, own, bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      )
    },
  }
}
