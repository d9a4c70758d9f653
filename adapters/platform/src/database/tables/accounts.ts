import type { ColumnType, Generated } from 'kysely'

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
  totp_secret: string | null
  totp_enabled_at: Date | null
  created_at: Instant
  updated_at: Instant
}

/** Tables of accounts; see the migration of the same name. */
export interface AccountTables {
  users: UserTable
}
