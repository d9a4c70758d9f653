import type { Database, RateLimit } from '@stocklab/platform'
import { hashToken } from '../tokens.js'

/** Letters to one address in an hour; what is beyond is answered alike and not sent. */
const LETTERS = { limit: 5, windowMs: 3_600_000 } as const

/** Whether the address may get one more letter: else anybody could fill somebody's mailbox from here. */
export async function mayWriteTo(rateLimit: RateLimit, email: string): Promise<boolean> {
  const key = `letters:${hashToken(email.toLowerCase()).toString('base64url')}`
  return (await rateLimit.take(key, LETTERS)).allowed
}

export interface LetterOrder {
  readonly kind: 'registration' | 'taken' | 'reset'
  readonly email: string
  readonly language: 'ko' | 'en'
  readonly registrationId?: string
}

/** Promises a letter; the courier writes and sends it, again after a crash or while the mail server is away. */
export async function orderLetter(database: Database, order: LetterOrder, now: Date): Promise<void> {
  await database
    .insertInto('account_letters')
    .values({
      kind: order.kind,
      email: order.email,
      language: order.language,
      registration_id: order.registrationId ?? null,
      due_at: now,
      created_at: now,
    })
    .execute()
}
