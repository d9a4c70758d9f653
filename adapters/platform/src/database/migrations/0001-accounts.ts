import { type Kysely, type Migration, sql } from 'kysely'

/** Who uses the platform, how they prove it, and what they did. */
export const accounts: Migration = {
  async up(database) {
    await createUsers(database)
    await createCredentials(database)
    await createMail(database)
    await createAuditLog(database)
  },
}

async function createUsers(database: Kysely<unknown>): Promise<void> {
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
      -- The step of the last code that was taken: a code proves something once.
      totp_last_step bigint not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (totp_enabled_at is null or totp_secret is not null)
    )`.execute(database)
  // Addresses and nicknames that differ in case alone belong to one person.
  await sql`create unique index users_email on users (lower(email))`.execute(database)
  await sql`create unique index users_nickname on users (lower(nickname))`.execute(database)
  await sql`create index users_admins on users (id) where role = 'admin'`.execute(database)
  await sql`create index users_newest on users (created_at desc, id)`.execute(database)
  await sql`
    create table recovery_codes (
      user_id uuid not null references users on delete cascade,
      code_hash bytea not null,
      primary key (user_id, code_hash)
    )`.execute(database)
}

/** Of every token only its SHA-256 is kept: who reads the tables can log in as nobody. */
async function createCredentials(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table sessions (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users on delete cascade,
      token_hash bytea not null unique,
      kind text not null check (kind in ('cookie', 'bearer')),
      address text not null,
      user_agent text not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      -- Moves on with use, never beyond ends_at.
      expires_at timestamptz not null,
      ends_at timestamptz not null
    )`.execute(database)
  await sql`create index sessions_of_user on sessions (user_id, last_seen_at desc)`.execute(database)
  await sql`create index sessions_expiry on sessions (expires_at)`.execute(database)
  await sql`
    create table api_keys (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users on delete cascade,
      name text not null,
      prefix text not null,
      secret_hash bytea not null unique,
      scopes text[] not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      last_used_at timestamptz
    )`.execute(database)
  await sql`create index api_keys_of_user on api_keys (user_id, created_at desc)`.execute(database)
  // Keys are hashes of addresses, known or not, and of networks: unknown accounts lock as known ones do.
  await sql`
    create table login_throttles (
      key text primary key,
      failures integer not null,
      failed_at timestamptz not null,
      locked_until timestamptz not null
    )`.execute(database)
}

async function createMail(database: Kysely<unknown>): Promise<void> {
  // Registrations that wait for their address to be confirmed; they reserve nothing.
  await sql`
    create table registrations (
      id uuid primary key default gen_random_uuid(),
      email text not null,
      nickname text not null,
      password_hash text not null,
      language text not null check (language in ('ko', 'en')),
      token_hash bytea unique,
      expires_at timestamptz not null
    )`.execute(database)
  await sql`create index registrations_expiry on registrations (expires_at)`.execute(database)
  await sql`
    create table password_resets (
      token_hash bytea primary key,
      user_id uuid not null references users on delete cascade,
      expires_at timestamptz not null
    )`.execute(database)
  await sql`create index password_resets_of_user on password_resets (user_id)`.execute(database)
  // Letters that were promised; what they say is decided when they are written, so a request takes equally long for any address.
  await sql`
    create table account_letters (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('registration', 'taken', 'reset')),
      email text not null,
      language text not null check (language in ('ko', 'en')),
      registration_id uuid references registrations on delete cascade,
      attempts integer not null default 0,
      due_at timestamptz not null,
      created_at timestamptz not null
    )`.execute(database)
  await sql`create index account_letters_due on account_letters (due_at)`.execute(database)
}

/** No foreign keys: what was done stays written when the account is gone. */
async function createAuditLog(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor_id uuid,
      subject_id uuid,
      action text not null,
      address text,
      detail jsonb not null default '{}'
    )`.execute(database)
  await sql`create index audit_log_of_subject on audit_log (subject_id, id desc)`.execute(database)
  await sql`
    create function refuse_change_of_audit_log() returns trigger language plpgsql as $$
    begin
      -- A year is kept; older entries may be deleted, because they name addresses of people.
      if tg_op = 'DELETE' and old.at < now() - interval '1 year' then return old; end if;
      raise exception 'the audit log is only added to';
    end $$`.execute(database)
  await sql`
    create trigger audit_log_is_append_only before update or delete on audit_log
    for each row execute function refuse_change_of_audit_log()`.execute(database)
  await sql`
    create trigger audit_log_is_not_emptied before truncate on audit_log
    for each statement execute function refuse_change_of_audit_log()`.execute(database)
}
