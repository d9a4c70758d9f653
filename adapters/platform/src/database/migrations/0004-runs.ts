import { type Migration, sql } from 'kysely'
import { DETAIL_TABLES } from '../tables/runs.js'

/**
 * Results of backtests. `runs` is what lists and rankings read; what a run did day by day lies in tables that are
 * partitioned by month, so that whole months can be dropped. See docs/decisions/0019-runs-in-partitions.md.
 */
export const runs: Migration = {
  async up(database) {
    await sql`
      create table runs (
        -- The id of the job that made it.
        id uuid primary key,
        -- Whose rows it shows: its own, or those of an equal run that was there already.
        details_id uuid not null,
        -- The partition of those rows; null = dropped, or there are none.
        details_month date,
        created_at timestamptz not null default now(),
        -- Null = belongs to a published strategy whose author has left.
        owner_id uuid references users on delete cascade,
        strategy_id uuid,
        strategy_revision integer,
        kind text not null default 'backtest',
        name text not null,
        market text not null,
        period_from date not null,
        period_to date not null,
        capital double precision not null,
        currency text not null,
        document_hash text not null,
        result_key text not null,
        engine_version text not null,
        data_version text not null,
        made_up boolean not null,
        -- Kept by retention: published, or put aside by its owner.
        pinned boolean not null default false,
        total_return double precision,
        cagr double precision,
        mdd double precision,
        volatility double precision,
        sharpe double precision,
        sortino double precision,
        calmar double precision,
        win_rate double precision,
        turnover double precision,
        deflated_sharpe double precision,
        final_value double precision,
        trials integer,
        trade_count integer not null,
        day_count integer not null
      )`.execute(database)
    // json and not jsonb: the order of the keys and the digits of the numbers come back as they were.
    await sql`
      create table run_statistics (
        run_id uuid primary key references runs on delete cascade,
        statistics json not null,
        reasons json not null,
        manifest json not null,
        document json not null,
        warnings json not null
      )`.execute(database)
    await createDetailTables(database)
    await createFunctions(database)
    await sql`create index runs_owner_newest on runs (owner_id, created_at desc, id desc)`.execute(database)
    await sql`create index runs_owner_kind_newest on runs (owner_id, kind, created_at desc, id desc)`.execute(database)
    await sql`
      create index runs_strategy_newest on runs (strategy_id, created_at desc, id desc)
        where strategy_id is not null`.execute(database)
    await sql`
      create index runs_result_key on runs (owner_id, result_key, created_at desc)
        where details_month is not null`.execute(database)
    await sql`create index runs_details on runs (details_id)`.execute(database)
    await sql`create index runs_details_month on runs (details_month) where details_month is not null`.execute(database)
  },
}

type Db = Parameters<Migration['up']>[0]

/** `run_id` is the details_id of the run, `month` its details_month, `seq` the place of the row in its list. */
async function createDetailTables(database: Db): Promise<void> {
  const columns: Readonly<Record<(typeof DETAIL_TABLES)[number], string>> = {
    run_daily: `
      date date not null, cash float8 not null, stock_value float8 not null, total_value float8 not null,
      benchmark float8, drawdown float8 not null, exposure float8 not null, positions integer not null`,
    run_fills: `
      date date not null, decided_on date not null, code text not null, side text not null, reason text not null,
      quantity float8 not null, price float8 not null, commission float8 not null, tax float8 not null,
      slippage float8 not null, order_id integer not null`,
    run_lapsed: `
      date date not null, decided_on date not null, code text not null, side text not null, reason text not null`,
    run_trades: `
      entry_date date not null, exit_date date not null, held_days integer not null, code text not null,
      exit_reason text not null, entry_price float8 not null, exit_price float8 not null, quantity float8 not null,
      gross float8 not null, net float8 not null, return float8 not null, commission float8 not null,
      tax float8 not null, mae float8 not null, mfe float8 not null`,
    run_holdings: `
      entry_date date not null, code text not null, quantity float8 not null, entry_price float8 not null,
      price float8 not null, value float8 not null`,
    // The whole row is text that was compressed before it came here; the other columns are for finding it.
    run_decisions: `
      date date not null, candidates integer not null, equity float8 not null, ordered_codes text[] not null,
      body bytea not null`,
  }
  for (const table of DETAIL_TABLES) {
    await sql
      .raw(
        `create table ${table} (
          month date not null, run_id uuid not null, seq integer not null, ${columns[table]},
          primary key (run_id, seq, month)
        ) partition by range (month)`,
      )
      .execute(database)
  }
  await sql`alter table run_decisions alter column body set storage external`.execute(database)
}

async function createFunctions(database: Db): Promise<void> {
  const tables = DETAIL_TABLES.map((table) => `'${table}'`).join(', ')
  // A partition is made beside the table and then attached: runs that are being stored or read need not wait for it.
  await sql
    .raw(
      `create function create_run_partitions(wanted date) returns void language plpgsql as $$
      declare
        base text;
        part text;
        suffix text := to_char(wanted, 'YYYYMM');
      begin
        if to_regclass('run_decisions_' || suffix) is not null then return; end if;
        perform pg_advisory_xact_lock(hashtext('create_run_partitions'));
        foreach base in array array[${tables}] loop
          part := base || '_' || suffix;
          if to_regclass(part) is null then
            execute format('create table %I (like %I including defaults including constraints including storage)', part, base);
            execute format('alter table %I attach partition %I for values from (%L) to (%L)',
              base, part, wanted, wanted + interval '1 month');
          end if;
        end loop;
      end $$`,
    )
    .execute(database)
  // Rows are shared by equal runs, so they go with the last of these. No foreign key: it would check each of 40,000 rows.
  const deletes = DETAIL_TABLES.map(
    (table) => `delete from ${table} where run_id = old.details_id and month = old.details_month;`,
  ).join('\n')
  await sql
    .raw(
      `create function delete_run_details() returns trigger language plpgsql as $$
      begin
        if old.details_month is null then return null; end if;
        perform pg_advisory_xact_lock(hashtextextended(old.details_id::text, 4));
        if exists (select from runs where details_id = old.details_id) then return null; end if;
        ${deletes}
        return null;
      end $$`,
    )
    .execute(database)
  await sql`
    create trigger runs_delete_details after delete on runs for each row execute function delete_run_details()
  `.execute(database)
}
