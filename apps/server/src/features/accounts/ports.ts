import type { Bus, Database, Mail, RateLimit } from '@stocklab/platform'
import type { CookiePolicy } from '../../http/cookies.js'
import type { Seal } from './seal.js'

/**
 * Who may open an account: `open` at once, `confirmed` after following a link that was sent to the address, `closed` nobody.
 * Only with `confirmed` it cannot be found out whether an address is registered: who registers at once can also try to log in.
 */
export type RegistrationPolicy = 'open' | 'confirmed' | 'closed'

export interface AccountSettings {
  readonly registration: RegistrationPolicy
  /** Where people reach the platform, without a slash at the end; links in letters begin with it. */
  readonly publicUrl: string
  readonly cookies: CookiePolicy
  /** A session ends after so long without use. */
  readonly sessionIdleMs: number
  /** And after so long in any case. */
  readonly sessionLimitMs: number
}

const DAY_MS = 86_400_000

export const ACCOUNT_DEFAULTS = {
  registration: 'open',
  sessionIdleMs: 7 * DAY_MS,
  sessionLimitMs: 60 * DAY_MS,
} as const satisfies Partial<AccountSettings>

/** Decides what becomes of what a person owns, before the account goes; each slice whose tables do not say it gives one. */
export type Leave = (transaction: Database, userId: string) => Promise<void>

/** What the slice works with; each use case asks for its part of it. */
export interface AccountPorts {
  readonly database: Database
  readonly bus: Bus
  readonly mail: Mail
  readonly rateLimit: RateLimit
  readonly seal: Seal
  readonly now: () => Date
  readonly settings: AccountSettings
  readonly leave: readonly Leave[]
  /** Told of what failed without a request to answer. */
  readonly onError: (error: unknown) => void
}

/** Where a request comes from, as it is written beside sessions and acts. */
export interface Client {
  readonly address: string
  readonly userAgent: string
}
