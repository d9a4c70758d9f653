import { join } from 'node:path'
import { openFileMail } from './file-mail.js'
import type { Mail } from './mail.js'
import { openSmtpMail, type SmtpSecurity } from './smtp-mail.js'

export interface MailLocation {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`; undefined = files in the data directory. */
  readonly smtpUrl: string | undefined
  readonly from: string
  readonly dataDirectory: string
}

const STARTTLS_PORT = 587
const TLS_PORT = 465

/** The mail of an installation: its server, or the folder `mail` of the data directory. */
export function openMail({ smtpUrl, from, dataDirectory }: MailLocation): Mail {
  if (smtpUrl === undefined) return openFileMail({ directory: join(dataDirectory, 'mail'), from })
  const url = new URL(smtpUrl)
  const security = securityOf(url)
  return openSmtpMail({
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (security === 'tls' ? TLS_PORT : STARTTLS_PORT) : Number(url.port),
    security,
    from,
    ...(url.username === ''
      ? {}
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
  })
}

/** Only `?tls=none` in so many words sends mails in clear. */
function securityOf(url: URL): SmtpSecurity {
  if (url.protocol === 'smtps:') return 'tls'
  return url.searchParams.get('tls') === 'none' ? 'none' : 'starttls'
}
