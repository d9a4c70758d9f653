import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** Given by the database unless said. */
export type Instant = ColumnType<Date, Date | undefined, Date>

export interface UserTable {
  id: Generated<string>
  email: string
  nickname: string
  password_hash: string
  role: Generated<'user' | 'admin'>
  language: Generated<'ko' | 'en'>
  email_verified_at: Date | null
  /** Sealed; enrolled once `totp_enabled_at` is set. */
  totp_secret: string | null
  totp_enabled_at: Date | null
  totp_last_step: Generated<number>
  created_at: Instant
  updated_at: Instant
}

export interface RecoveryCodeTable {
  user_id: string
  code_hash: Uint8Array
}

export interface SessionTable {
  id: Generated<string>
  user_id: string
  token_hash: Uint8Array
  kind: 'cookie' | 'bearer'
  address: string
  user_agent: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  ends_at: Date
}

export interface ApiKeyTable {
  id: Generated<string>
  user_id: string
  name: string
  /** The beginning of the key, by which its owner knows it again. */
  prefix: string
  secret_hash: Uint8Array
  scopes: string[]
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
}

export interface LoginThrottleTable {
  key: string
  failures: number
  failed_at: Date
  locked_until: Date
}

export interface RegistrationTable {
  id: Generated<string>
  email: string
  nickname: string
  password_hash: string
  language: 'ko' | 'en'
  token_hash: Uint8Array | null
  expires_at: Date
}

export interface PasswordResetTable {
  token_hash: Uint8Array
  user_id: string
  expires_at: Date
}

export interface AccountLetterTable {
  id: Generated<string>
  kind: 'registration' | 'taken' | 'reset'
  email: string
  language: 'ko' | 'en'
  registration_id: string | null
  attempts: Generated<number>
  due_at: Date
  created_at: Date
}

export interface AuditLogTable {
  id: ColumnType<number, never, never>
  at: Instant
  /** Who did it; null = nobody who was logged in. */
  actor_id: string | null
  /** Whose account it is about. */
  subject_id: string | null
  action: string
  address: string | null
  detail: JSONColumnType<Record<string, unknown>>
}

/** Tables of accounts; see the migration of the same name. */
/** Until it has been told. */
export interface FirstLoginTable {
  user_id: string
  password_hash: string
  password_sealed: string
}

export interface AccountTables {
  users: UserTable
  recovery_codes: RecoveryCodeTable
  sessions: SessionTable
  api_keys: ApiKeyTable
  login_throttles: LoginThrottleTable
  registrations: RegistrationTable
  password_resets: PasswordResetTable
  account_letters: AccountLetterTable
  audit_log: AuditLogTable
  first_logins: FirstLoginTable
}
