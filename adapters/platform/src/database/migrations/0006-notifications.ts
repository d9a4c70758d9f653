import { type Kysely, type Migration, sql } from 'kysely'

/** What happened, who is told of it by which channel, and what became of each telling. */
export const notifications: Migration = {
  async up(database) {
    await createOutbox(database)
    await createNotifications(database)
    await createWebhooks(database)
    await createDeliveries(database)
  },
}

async function createOutbox(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox_events (
      id uuid primary key default gen_random_uuid(),
      sequence bigint generated always as identity,
      type text not null,
      user_id uuid references users on delete cascade,
      payload jsonb not null,
      occurred_at timestamptz not null default now(),
      due_at timestamptz not null default now(),
      attempts integer not null default 0,
      last_error text,
      dispatched_at timestamptz
    )`.execute(database)
  await sql`create index outbox_events_due on outbox_events (due_at, sequence) where dispatched_at is null`.execute(
    database,
  )
  await sql`create index outbox_events_user on outbox_events (user_id) where user_id is not null`.execute(database)
  await sql`create index outbox_events_age on outbox_events (occurred_at)`.execute(database)
}

async function createNotifications(database: Kysely<unknown>): Promise<void> {
  // No reference to the event: a person may keep reading what happened longer than we keep how it was delivered.
  await sql`
    create table notifications (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users on delete cascade,
      event_id uuid not null,
      type text not null,
      texts jsonb not null,
      link text,
      created_at timestamptz not null default now(),
      read_at timestamptz,
      unique (event_id, user_id)
    )`.execute(database)
  await sql`create index notifications_age on notifications (created_at)`.execute(database)
  await sql`create index notifications_list on notifications (user_id, created_at desc, id desc)`.execute(database)
  await sql`
    create index notifications_unread on notifications (user_id, created_at desc, id desc) where read_at is null
  `.execute(database)
  await sql`
    create table notification_preferences (
      user_id uuid not null references users on delete cascade,
      event text not null,
      channel text not null check (channel in ('in-app', 'email', 'webhook')),
      enabled boolean not null,
      updated_at timestamptz not null default now(),
      primary key (user_id, event, channel)
    )`.execute(database)
}

async function createWebhooks(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhook_endpoints (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users on delete cascade,
      url text not null,
      description text not null default '',
      events text[] not null default '{}',
      secret text not null,
      previous_secret text,
      previous_secret_until timestamptz,
      enabled boolean not null default true,
      disabled_reason text check (disabled_reason in ('owner', 'gone', 'failing')),
      failing_since timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (enabled = (disabled_reason is null))
    )`.execute(database)
  await sql`create index webhook_endpoints_user on webhook_endpoints (user_id, created_at)`.execute(database)
}

async function createDeliveries(database: Kysely<unknown>): Promise<void> {
  // `next_attempt_at` is moved ahead when a node takes a row: one that dies leaves nothing but a row that is due again.
  await sql`
    create table deliveries (
      id uuid primary key default gen_random_uuid(),
      event_id uuid not null references outbox_events on delete cascade,
      user_id uuid not null references users on delete cascade,
      channel text not null check (channel in ('in-app', 'email', 'webhook')),
      endpoint_id uuid references webhook_endpoints on delete cascade,
      status text not null default 'waiting' check (status in ('waiting', 'retrying', 'delivered', 'dead')),
      attempts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      last_error text,
      response_status integer,
      response_snippet text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      delivered_at timestamptz,
      unique nulls not distinct (event_id, user_id, channel, endpoint_id),
      check ((channel = 'webhook') = (endpoint_id is not null))
    )`.execute(database)
  await sql`
    create index deliveries_due on deliveries (next_attempt_at) where status in ('waiting', 'retrying')
  `.execute(database)
  await sql`create index deliveries_user on deliveries (user_id, created_at desc, id desc)`.execute(database)
  await sql`
    create index deliveries_endpoint on deliveries (endpoint_id, created_at desc, id desc) where endpoint_id is not null
  `.execute(database)
}
