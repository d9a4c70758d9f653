import type { Database, MailMessage } from '@stocklab/platform'
import type { Selectable } from 'kysely'
import { createToken, hashToken } from '../tokens.js'
import { findUserByEmail } from '../users.js'
import { type LetterKind, type LetterText, letterText } from './letter-texts.js'

export type Letter = Selectable<import('@stocklab/platform').Tables['account_letters']>

/** A link to choose a new password works for half an hour. */
const RESET_MS = 1_800_000

export interface Writing {
  readonly database: Database
  readonly publicUrl: string
  readonly now: Date
}

/**
 * The mail of an order, or undefined where nobody is to get one: who asks for the password of an address without account
 * learns nothing, not even by mail. Tokens are made here, so that they stand nowhere but in the mail; of each only the hash
 * is stored.
 */
export async function writeLetter(writing: Writing, letter: Letter): Promise<MailMessage | undefined> {
  const decided = await decide(writing, letter)
  if (decided === undefined) return undefined
  const { kind, language, link } = decided
  return toMail(letter, letterText(kind, language, link), language)
}

interface Decided {
  readonly kind: LetterKind
  readonly language: 'ko' | 'en'
  readonly link: string
}

async function decide({ database, publicUrl, now }: Writing, letter: Letter): Promise<Decided | undefined> {
  const user = await findUserByEmail(database, letter.email)
  const taken: Decided = { kind: 'taken', language: user?.language ?? letter.language, link: `${publicUrl}/forgot` }
  switch (letter.kind) {
    case 'taken':
      return taken
    case 'registration': {
      if (user !== undefined) return taken
      const token = createToken()
      const { numUpdatedRows } = await database
        .updateTable('registrations')
        .set({ token_hash: hashToken(token) })
        .where('id', '=', letter.registration_id)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return undefined
      return { kind: 'registration', language: letter.language, link: `${publicUrl}/confirm#token=${token}` }
    }
    case 'reset': {
      if (user === undefined) return undefined
      const token = createToken()
      await database
        .insertInto('password_resets')
        .values({ token_hash: hashToken(token), user_id: user.id, expires_at: new Date(now.getTime() + RESET_MS) })
        .execute()
      return { kind: 'reset', language: user.language, link: `${publicUrl}/reset#token=${token}` }
    }
  }
}

function toMail({ id, email, attempts }: Letter, { subject, lines, link }: LetterText, language: string): MailMessage {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  const href = link === undefined ? '' : `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`
  return {
    // Each attempt carries another token, so it is another mail.
    id: `account-${id}-${attempts}`,
    to: email,
    subject,
    text: `${[...lines, ...(link === undefined ? [] : [link])].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body>${paragraphs}${href}</body></html>`,
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
