import { StockLabError } from '@stocklab/domain'
import type { SendMailOptions } from 'nodemailer'
import type { MailMessage } from './mail.js'

/** Narrower than the standards allow: nothing in it can end an address and begin another. */
const ADDRESS = /^[^\s,;:<>()[\]"\\@]{1,64}@[^\s,;:<>()[\]"\\@]{1,255}$/u
const ID = /^[A-Za-z0-9._-]{1,100}$/

/** What every adapter hands to nodemailer, checked: one recipient, a Message-ID of ours, text and HTML of the same mail. */
export function composeMail(message: MailMessage, from: string): SendMailOptions {
  const { to, subject, text, html, id, unsubscribeUrl } = message
  if (!ADDRESS.test(to)) throw invalid(`expected one mail address as recipient, received ${JSON.stringify(to)}`)
  if (!ID.test(id)) throw invalid(`expected a mail id of letters, digits, . _ and -, received ${JSON.stringify(id)}`)
  return {
    from,
    to: { name: '', address: to },
    subject: subject.replaceAll(/\s+/gu, ' '),
    text,
    html,
    textEncoding: 'base64',
    messageId: `<${id}@${domainOf(from)}>`,
    // Mailboxes answer such mails with their out-of-office notes otherwise.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(unsubscribeUrl === undefined ? {} : { list: { unsubscribe: { url: unsubscribeUrl, comment: '' } } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function domainOf(from: string): string {
  return /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
}

function invalid(message: string): StockLabError {
  return new StockLabError('invariant', 'MAIL_INVALID', message)
}
