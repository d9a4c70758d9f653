import type { Database } from '@stocklab/platform'

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
