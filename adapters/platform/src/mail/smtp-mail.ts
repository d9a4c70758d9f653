import { StockLabError } from '@stocklab/domain'
import { createTransport } from 'nodemailer'
import { composeMail } from './compose-mail.js'
import type { Mail } from './mail.js'

/** How the way to the mail server is protected; `none` is for a relay on the same machine. */
export type SmtpSecurity = 'starttls' | 'tls' | 'none'

export interface SmtpOptions {
  readonly host: string
  readonly port: number
  readonly security: SmtpSecurity
  readonly from: string
  readonly user?: string
  readonly password?: string
  /** Authorities that are trusted instead of those of the system, in PEM. */
  readonly authorities?: string
  /** Longest silence of the server at any step. */
  readonly timeoutMs?: number
  readonly connections?: number
}

const TIMEOUT_MS = 20_000
const CONNECTIONS = 3

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly permanent?: boolean
}

/** Sends mails through a mail server, over a few connections that are kept open. */
export function openSmtpMail(options: SmtpOptions): Mail {
  const { host, port, security, from, user, password, authorities, timeoutMs = TIMEOUT_MS } = options
  const transport = createTransport({
    pool: true,
    maxConnections: options.connections ?? CONNECTIONS,
    // A mail whose connection broke is tried again by whoever keeps it, who also counts the attempts.
    maxRequeues: 0,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...(authorities === undefined ? {} : { tls: { ca: authorities } }),
    dnsTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  })
  return {
    async send(message) {
      const mail = composeMail(message, from)
      try {
        await transport.sendMail(mail)
      } catch (error) {
        throw failureOf(error as SmtpError, `${host}:${port}`)
      }
    },
    async close() {
      transport.close()
    },
  }
}

/**
 * A refusal of the recipient or the mail is for good. One of our name, password or sender address is a fault of the
 * configuration: the mail is right and goes through once that is mended.
 */
function failureOf(error: SmtpError, server: string): StockLabError {
  const aboutTheMail = error.command === 'RCPT TO' || error.command === 'DATA' || error.code === 'EMESSAGE'
  if (error.permanent === true && aboutTheMail) {
    return new StockLabError('input', 'MAIL_REFUSED', `${server} refused the mail: ${error.message}`, { cause: error })
  }
  return new StockLabError(
    'unavailable',
    'MAIL_UNREACHABLE',
    `expected ${server} to take a mail, received ${error.message}`,
    { hint: 'Check STOCKLAB_SMTP_URL; the mail is tried again.', cause: error },
  )
}
