import { type Migration, sql } from 'kysely'

/** What people asked to be computed: its state, how far it is, and what it was when it stopped. */
export const jobs: Migration = {
  async up(database) {
    await sql`
      create table jobs (
        id uuid primary key default gen_random_uuid(),
        seq bigint generated always as identity unique,
        owner_id uuid not null references users on delete cascade,
        kind text not null check (kind in ('backtest', 'optimize', 'walkforward', 'montecarlo', 'part')),
        status text not null default 'pending'
          check (status in ('pending', 'queued', 'running', 'completed', 'failed', 'cancelled')),
        priority smallint not null default 10,
        name text not null,
        market text not null,
        -- json and not jsonb: the keys of a document come back in their order.
        input json not null,
        strategy_id uuid,
        strategy_revision integer,
        result_key text,
        idempotency_key text,
        request_hash text,
        parent_id uuid references jobs on delete cascade,
        -- Which piece of its study it is.
        part_key text,
        parts_total integer,
        parts_open integer,
        attempt integer not null default 0,
        max_attempts integer not null default 3,
        worker text,
        fence bigint not null default 0,
        lease_until timestamptz,
        offered_at timestamptz,
        cancel_requested_at timestamptz,
        progress jsonb,
        error jsonb,
        estimate jsonb not null,
        timings jsonb,
        ran_ms bigint not null default 0,
        max_duration_ms bigint not null,
        created_at timestamptz not null default now(),
        queued_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        check ((kind = 'part') = (parent_id is not null))
      )`.execute(database)
    await sql`create index jobs_queued on jobs (priority, seq) where status = 'queued'`.execute(database)
    await sql`create index jobs_open on jobs (owner_id, seq)
      where status in ('pending', 'queued', 'running') and parent_id is null`.execute(database)
    // Of all jobs ever made, the few that sweeps and queue lengths are about.
    await sql`create index jobs_at_work on jobs (status, priority, seq)
      where status in ('pending', 'queued', 'running')`.execute(database)
    await sql`create index jobs_leases on jobs (lease_until) where status = 'running'`.execute(database)
    await sql`create index jobs_of_owner on jobs (owner_id, seq desc) where parent_id is null`.execute(database)
    await sql`create index jobs_of_strategy on jobs (owner_id, strategy_id, seq desc)
      where strategy_id is not null`.execute(database)
    await sql`create index jobs_results on jobs (owner_id, result_key) where status = 'completed'`.execute(database)
    // What estimates learn from.
    await sql`create index jobs_completed on jobs (kind, ended_at desc)
      where status = 'completed' and attempt = 1 and timings is not null`.execute(database)
    await sql`create unique index jobs_parts on jobs (parent_id, part_key) where parent_id is not null`.execute(
      database,
    )
    await sql`create unique index jobs_idempotency on jobs (owner_id, idempotency_key)
      where idempotency_key is not null`.execute(database)

    await sql`
      create table job_checkpoints (
        job_id uuid primary key references jobs on delete cascade,
        fence bigint not null,
        fraction double precision not null,
        state bytea not null,
        created_at timestamptz not null default now()
      )`.execute(database)
    await sql`
      create table job_log (
        id bigint generated always as identity primary key,
        job_id uuid not null references jobs on delete cascade,
        at timestamptz not null default now(),
        level text not null check (level in ('info', 'warning', 'error')),
        text text not null
      )`.execute(database)
    await sql`create index job_log_lines on job_log (job_id, id)`.execute(database)
    // What a part or a study gave: of a part until its parent has joined it, of a study as long as its job.
    await sql`
      create table job_results (
        job_id uuid primary key references jobs on delete cascade,
        result bytea not null,
        created_at timestamptz not null default now()
      )`.execute(database)
    await sql`
      create table trials (
        owner_id uuid not null references users on delete cascade,
        key text not null,
        basis text not null,
        name text not null,
        market text not null,
        features text[] not null,
        first_day text not null,
        last_day text not null,
        periods integer not null,
        sharpe double precision,
        origin text not null,
        returns bytea not null,
        created_at timestamptz not null default now(),
        primary key (owner_id, key, basis)
      )`.execute(database)
  },
}
