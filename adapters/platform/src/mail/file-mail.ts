import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { createTransport } from 'nodemailer'
import { writeDurably } from '../trial-ledger/durable-write.js'
import { composeMail } from './compose-mail.js'
import type { Mail } from './mail.js'

export interface FileMailOptions {
  /** Made where it is missing; each mail becomes `<id>.eml` in it, to be opened with any mail program. */
  readonly directory: string
  readonly from: string
}

/** Puts mails into a directory: the outbox of an installation without a mail server. */
export function openFileMail({ directory, from }: FileMailOptions): Mail {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(message) {
      const { message: bytes } = await composer.sendMail(composeMail(message, from))
      if (!Buffer.isBuffer(bytes)) throw new Error('expected the composed mail as bytes')
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 })
        writeDurably(join(directory, `${message.id}.eml`), bytes)
      } catch (cause) {
        throw new StockLabError(
          'unavailable',
          'MAIL_UNREACHABLE',
          `expected to write a mail into ${directory}, received ${(cause as Error).message}`,
          { hint: 'Free space or give the right to write there; the mail is tried again.', cause },
        )
      }
    },
    async close() {
      composer.close()
    },
  }
}
