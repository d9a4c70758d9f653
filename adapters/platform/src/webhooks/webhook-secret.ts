import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
/** The convention asks for 24 to 64. */
const KEY_BYTES = 32

/** A new secret of an endpoint, `whsec_` and 32 random bytes in base64. */
export function createWebhookSecret(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64')
}

export interface SignedContent {
  readonly id: string
  readonly timestampSeconds: number
  readonly body: string
}

/** The `webhook-signature` header by the Standard Webhooks convention: one signature for each secret, between blanks. */
export function signWebhook({ id, timestampSeconds, body }: SignedContent, secrets: readonly string[]): string {
  const content = `${id}.${timestampSeconds}.${body}`
  return secrets.map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(content).digest('base64')}`).join(' ')
}

function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '', 'base64')
  if (key.length === 0) throw new Error('expected a secret that begins with whsec_, received another')
  return key
}
