import { type Migration, sql } from 'kysely'

/** What users designed, each change of it, and what of it they show to others. */
export const strategies: Migration = {
  async up(database) {
    // Instants are cut to milliseconds, which is what a cursor of a list can carry.
    await sql`
      create table strategies (
        id uuid primary key default gen_random_uuid(),
        owner_id uuid references users,
        name text not null,
        description text,
        market text not null,
        tags text[] not null default '{}',
        factors text[] not null default '{}',
        revision integer not null default 1 check (revision > 0),
        visibility text not null default 'private' check (visibility in ('private', 'public')),
        anonymous boolean not null default false,
        details_hidden boolean not null default false,
        published_at timestamptz,
        published_revision integer,
        published_data_end date,
        published_name text,
        published_description text,
        published_factors text[] not null default '{}',
        cloned_from_id uuid references strategies on delete set null,
        cloned_from_revision integer,
        library_id text,
        about jsonb,
        search tsvector,
        published_search tsvector,
        created_at timestamptz not null default date_trunc('milliseconds', now()),
        updated_at timestamptz not null default date_trunc('milliseconds', now()),
        deleted_at timestamptz,
        constraint strategies_published check (
          visibility = 'private'
          or (published_at is not null and published_revision is not null and published_name is not null)
        ),
        -- Whoever deletes an account has to say first what becomes of its strategies.
        constraint strategies_owned check (owner_id is not null or visibility = 'public' or deleted_at is not null)
      )`.execute(database)
    await sql`
      create table strategy_revisions (
        strategy_id uuid not null references strategies on delete cascade,
        revision integer not null check (revision > 0),
        document jsonb not null,
        content_hash text not null,
        source text,
        source_format text check (source_format in ('yaml', 'json')),
        note text,
        created_at timestamptz not null default date_trunc('milliseconds', now()),
        primary key (strategy_id, revision)
      )`.execute(database)
    await createFigures(database)
    await keepRevisions(database)
    await fillSearch(database)
    await createIndexes(database)
  },
}

type Connection = Parameters<Migration['up']>[0]

/** What the newest run of a published revision showed, before its publication and after it, for rankings. */
async function createFigures(database: Connection): Promise<void> {
  await sql`
    create table strategy_records (
      strategy_id uuid primary key references strategies on delete cascade,
      revision integer not null,
      data_end date,
      -- No foreign key: what was seen stays seen when its author deletes the run.
      run_id uuid not null,
      run_created_at timestamptz not null,
      data_version text not null,
      made_up boolean not null,
      trials integer,
      deflated_sharpe double precision,
      min_backtest_years double precision,
      backtest_years double precision not null
    )`.execute(database)
  await sql`
    create table strategy_figures (
      strategy_id uuid not null references strategy_records on delete cascade,
      period text not null,
      part text not null check (part in ('before', 'after')),
      from_date date not null,
      to_date date not null,
      returns integer not null,
      values jsonb not null,
      reasons jsonb not null,
      primary key (period, part, strategy_id)
    )`.execute(database)
  await sql`create index strategy_figures_strategy on strategy_figures (strategy_id)`.execute(database)
}

/**
 * A revision is what runs and clones refer to: it stays as it was, and goes only with its strategy. Where an author left
 * and the strategy stays, the revisions that were never shown go.
 */
async function keepRevisions(database: Connection): Promise<void> {
  await sql`
    create function keep_strategy_revision() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and not exists (
        select from strategies where id = old.strategy_id
          and (owner_id is not null or library_id is not null or published_revision = old.revision)
      ) then
        return old;
      end if;
      raise exception 'revision % of strategy % never changes', old.revision, old.strategy_id;
    end $$`.execute(database)
  await sql`
    create trigger keep_strategy_revision before update or delete on strategy_revisions
    for each row execute function keep_strategy_revision()`.execute(database)
}

/**
 * Words are what stands between blanks and ASCII punctuation: the parser of `simple` would make paths and host names of
 * `momentum.v2`. What is published is searched as it was published.
 */
async function fillSearch(database: Connection): Promise<void> {
  await sql`
    create function strategy_words(name text, description text, tags text[]) returns tsvector language sql stable as $$
      select to_tsvector('simple', translate(
        concat_ws(' ', name, description, array_to_string(tags, ' ')),
        '!"#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~',
        repeat(' ', 32)))
    $$`.execute(database)
  await sql`
    create function fill_strategy_search() returns trigger language plpgsql as $$
    begin
      new.search := strategy_words(new.name, new.description, new.tags);
      new.published_search := case when new.published_name is not null
        then strategy_words(new.published_name, new.published_description, new.tags) end;
      return new;
    end $$`.execute(database)
  await sql`
    create trigger fill_strategy_search before insert or update on strategies
    for each row execute function fill_strategy_search()`.execute(database)
}

async function createIndexes(database: Connection): Promise<void> {
  const statements = [
    sql`create index strategies_of_owner on strategies (owner_id, updated_at desc, id desc) where deleted_at is null`,
    sql`create index strategies_public on strategies (published_at desc, id desc)
      where visibility = 'public' and deleted_at is null`,
    sql`create index strategies_public_words on strategies using gin (published_search)
      where visibility = 'public' and deleted_at is null`,
    sql`create index strategies_public_tags on strategies using gin (tags)
      where visibility = 'public' and deleted_at is null`,
    sql`create index strategies_public_factors on strategies using gin (published_factors)
      where visibility = 'public' and deleted_at is null and not details_hidden`,
    sql`create unique index strategies_library on strategies (library_id)`,
    sql`create index strategies_cloned_from on strategies (cloned_from_id) where cloned_from_id is not null`,
    sql`create index strategy_revisions_document on strategy_revisions using gin (document jsonb_path_ops)`,
    sql`create index strategy_revisions_hash on strategy_revisions (content_hash)`,
  ]
  for (const statement of statements) await statement.execute(database)
}
