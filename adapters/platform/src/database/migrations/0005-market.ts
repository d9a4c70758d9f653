import { type Migration, sql } from 'kysely'

/**
 * What people keep about instruments. Codes are those of the lake and reference no table: a lake without a code for a while
 * loses nobody's lists.
 */
export const market: Migration = {
  async up(database) {
    await sql`
      create table watchlists (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references users on delete cascade,
        name text not null check (length(name) between 1 and 60),
        position integer not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(database)
    await sql`create unique index watchlists_name on watchlists (user_id, lower(name))`.execute(database)
    await sql`create index watchlists_order on watchlists (user_id, position)`.execute(database)
    await sql`
      create table watchlist_items (
        watchlist_id uuid not null references watchlists on delete cascade,
        code text not null check (length(code) between 1 and 40),
        position integer not null,
        note text not null default '' check (length(note) <= 500),
        added_at timestamptz not null default now(),
        primary key (watchlist_id, code)
      )`.execute(database)
    await sql`
      create table recently_viewed (
        user_id uuid not null references users on delete cascade,
        code text not null check (length(code) between 1 and 40),
        viewed_at timestamptz not null,
        primary key (user_id, code)
      )`.execute(database)
    await sql`create index recently_viewed_newest on recently_viewed (user_id, viewed_at desc)`.execute(database)
    // A theme belongs to everybody and is kept by administrators; a universe belongs to who made it.
    await sql`
      create table themes (
        id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
        market text not null,
        name_ko text not null check (length(name_ko) between 1 and 60),
        name_en text not null check (length(name_en) between 1 and 60),
        description_ko text not null default '',
        description_en text not null default '',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(database)
    await sql`
      create table theme_members (
        theme_id text not null references themes on delete cascade,
        code text not null check (length(code) between 1 and 40),
        primary key (theme_id, code)
      )`.execute(database)
    await sql`create index theme_members_code on theme_members (code)`.execute(database)
    // Either a condition of the expression language, true for the members of a day, or a list of codes.
    await sql`
      create table universes (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references users on delete cascade,
        market text not null,
        name text not null check (length(name) between 1 and 60),
        description text not null default '' check (length(description) <= 500),
        condition text,
        codes text[],
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((condition is null) <> (codes is null))
      )`.execute(database)
    await sql`create unique index universes_name on universes (user_id, lower(name))`.execute(database)
  },
}
