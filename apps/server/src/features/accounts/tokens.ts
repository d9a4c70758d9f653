import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** 256 random bits as 43 letters that need no quoting anywhere. */
export function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What is kept of a token. A plain hash serves, because nobody can try out 2^256 tokens. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

const SESSION_TOKEN = /^sls_[\w-]{43}$/
const API_KEY = /^slk_[\w-]{8}_[\w-]{43}$/

/** Credentials say what they are, so that scanners of repositories find them and a look-up asks one table. */
export function kindOfCredential(text: string): 'session' | 'api-key' | undefined {
  if (SESSION_TOKEN.test(text)) return 'session'
  return API_KEY.test(text) ? 'api-key' : undefined
}

export function createSessionToken(): string {
  return `sls_${createToken()}`
}

/** A new API key and the part of it that its owner sees in lists. */
export function createApiKeySecret(): { readonly secret: string; readonly prefix: string } {
  const prefix = `slk_${randomBytes(6).toString('base64url')}`
  return { secret: `${prefix}_${createToken()}`, prefix }
}
