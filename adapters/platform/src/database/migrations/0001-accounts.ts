import { type Migration, sql } from 'kysely'

/** Who uses the platform, how they prove it, and what they did. */
export const accounts: Migration = {
  async up(database) {
    await sql`
      create table users (
        id uuid primary key default gen_random_uuid(),
        email text not null,
        nickname text not null,
        password_hash text not null,
        role text not null default 'user' check (role in ('user', 'admin')),
        language text not null default 'ko' check (language in ('ko', 'en')),
        email_verified_at timestamptz,
        totp_secret text,
        totp_enabled_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(database)
    // Addresses and nicknames that differ in case alone belong to one person.
    await sql`create unique index users_email on users (lower(email))`.execute(database)
    await sql`create unique index users_nickname on users (lower(nickname))`.execute(database)
  },
}
