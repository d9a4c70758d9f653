import { listOfTexts, type Setting, type Settings, wholeNumber, yesOrNo } from '@stocklab/platform'
import { WORKER_SETTINGS } from '@stocklab/worker'
import { z } from 'zod'
import type { RegistrationPolicy } from './features/accounts/ports.js'

/** What a server has to know beside the settings of a worker. */
export const SERVER_SETTINGS = {
  ...WORKER_SETTINGS,
  STOCKLAB_HOST: {
    schema: z.string().default('127.0.0.1'),
    meaning: 'Address to listen on; 0.0.0.0 lets other machines in.',
  },
  STOCKLAB_PORT: { schema: wholeNumber(0, 65_535, 8700), meaning: 'Port to listen on; 0 takes any that is free.' },
  STOCKLAB_PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
      .optional(),
    meaning:
      'Address under which people reach the server, for links in mails. Unset: host and port. With https cookies are Secure.',
  },
  STOCKLAB_PROXIES: {
    schema: wholeNumber(0, 10, 0),
    meaning: 'Proxies in front of the server whose X-Forwarded-For is believed.',
  },
  STOCKLAB_CORS_ORIGINS: {
    schema: listOfTexts(),
    meaning: 'Origins of web pages that may call the API, between commas. Unset: none but its own.',
  },
  STOCKLAB_REGISTRATION: {
    schema: z.enum(['open', 'confirmed', 'closed'], 'expected open, confirmed or closed').optional(),
    meaning:
      'Who may open an account: anybody at once, after following a link in a mail, or nobody. Unset: confirmed where mails are sent (STOCKLAB_SMTP_URL), else open.',
  },
  STOCKLAB_ADMIN_EMAIL: {
    schema: z.email('expected a mail address').default('admin@stocklab.local'),
    meaning: 'Login of the first administrator, made once while there is no account.',
  },
  STOCKLAB_JOB_MINUTES: {
    schema: wholeNumber(1, 10_080, 60),
    meaning: 'Minutes after which a job is stopped as failed.',
  },
  STOCKLAB_LIBRARY_RUNS: {
    schema: yesOrNo('yes'),
    meaning: 'Whether strategies of known investors are run by themselves whenever the data are new.',
  },
  STOCKLAB_KEEP_MONTHS: {
    schema: wholeNumber(0, 1_200, 0),
    meaning: 'Months for which the trades and days of runs are kept; 0 is for ever. Statistics are kept in any case.',
  },
  STOCKLAB_RATE_LIMITS: {
    schema: yesOrNo('yes'),
    meaning: 'Whether requests are counted and limited; no is for load tests.',
  },
  STOCKLAB_WEBHOOK_ORIGINS: {
    schema: listOfTexts(),
    meaning: 'Internal origins that webhooks may call all the same, between commas. Unset: none.',
  },
} as const satisfies Readonly<Record<string, Setting>>

export type ServerSettings = Settings<typeof SERVER_SETTINGS>

/** Where mails are sent, nobody has to learn who is registered: see `RegistrationPolicy`. */
export function registrationOf(
  settings: Pick<ServerSettings, 'STOCKLAB_REGISTRATION' | 'STOCKLAB_SMTP_URL'>,
): RegistrationPolicy {
  return settings.STOCKLAB_REGISTRATION ?? (settings.STOCKLAB_SMTP_URL === undefined ? 'open' : 'confirmed')
}
