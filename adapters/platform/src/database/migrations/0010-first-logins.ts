import { type Migration, sql } from 'kysely'

/** Passwords that the program made up and has not told anybody yet. */
export const firstLogins: Migration = {
  async up(database) {
    await sql`
      create table first_logins (
        user_id uuid primary key references users on delete cascade,
        -- It is that of the account for as long as the account has this hash.
        password_hash text not null,
        password_sealed text not null
      )`.execute(database)
  },
}
