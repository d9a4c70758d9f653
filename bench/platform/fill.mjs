/**
 * A database as a service of some size has it: 1,000 people, 20,000 strategies of which one in five is public, 50,000 finished
 * backtests. Rows are made inside the database; what they say is invented.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseStrategy } from '@stocklab/strategy'
import { sql } from 'kysely'

export const SIZES = { users: 1_000, strategies: 20_000, runs: 50_000 }

const example = fileURLToPath(new URL('../../examples/momentum-12-1.yaml', import.meta.url))

/** Fills an empty, migrated database; answers a session token for each person. */
export async function fillDatabase(database, sizes = SIZES) {
  const tokens = Array.from(
    { length: sizes.users },
    (_, i) => `sls_${createHash('sha256').update(`bench ${i}`).digest('base64url')}`,
  )
  // Ids are of version 4, as the database itself would make them.
  await sql`create function bench_id(name text) returns uuid language sql immutable as $$
    select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`.execute(database)
  await fillPeople(database, sizes, tokens)
  await fillStrategies(database, sizes)
  await fillRuns(database, sizes)
  await sql`analyze`.execute(database)
  return tokens
}

async function fillPeople(database, { users }, tokens) {
  await sql`
    insert into users (id, email, nickname, password_hash)
    select bench_id('user ' || i), 'user' || i || '@example.com', 'user' || i, '-'
    from generate_series(1, ${users}::int) i`.execute(database)
  await sql`
    insert into sessions (user_id, token_hash, kind, address, user_agent, created_at, last_seen_at, expires_at, ends_at)
    select bench_id('user ' || i), sha256(convert_to(token, 'UTF8')), 'bearer', '127.0.0.1', 'bench', now(), now(),
      now() + interval '1 day', now() + interval '7 days'
    from unnest(${tokens}::text[]) with ordinality as t (token, i)`.execute(database)
}

async function fillStrategies(database, { users, strategies }) {
  const { document } = parseStrategy(readFileSync(example, 'utf8'), { file: example })
  const text = JSON.stringify(document)
  await sql`
    insert into strategies (id, owner_id, name, description, market, tags, factors, visibility, published_at,
      published_revision, published_data_end, published_name, published_factors, created_at, updated_at)
    select bench_id('strategy ' || i), bench_id('user ' || (1 + i % ${users}::int)),
      (array['Momentum','Value','Quality','Low risk','Size'])[1 + i % 5] || ' number ' || i, 'Invented for a load test', 'KRX',
      array['tag' || i % 20], array['mom_12_1'],
      case when i % 5 = 0 then 'public' else 'private' end,
      case when i % 5 = 0 then now() - i * interval '1 minute' end, case when i % 5 = 0 then 1 end,
      case when i % 5 = 0 then date '2024-06-28' end, case when i % 5 = 0 then 'Strategy ' || i end,
      case when i % 5 = 0 then array['mom_12_1'] else '{}' end,
      now() - i * interval '1 minute', now() - i * interval '1 minute'
    from generate_series(1, ${strategies}::int) i`.execute(database)
  await sql`
    insert into strategy_revisions (strategy_id, revision, document, content_hash)
    select bench_id('strategy ' || i), 1, ${text}::jsonb, md5('content ' || i)
    from generate_series(1, ${strategies}::int) i`.execute(database)
}

async function fillRuns(database, { users, strategies, runs }) {
  await sql`
    insert into jobs (id, owner_id, kind, status, name, market, input, strategy_id, strategy_revision, result_key, estimate,
      max_duration_ms, created_at, queued_at, started_at, ended_at, ran_ms)
    select bench_id('run ' || i), bench_id('user ' || (1 + i % ${users}::int)), 'backtest',
      case when i % 20 = 0 then 'failed' else 'completed' end, 'Run ' || i, 'KRX', '{}',
      bench_id('strategy ' || (1 + i % ${strategies}::int)), 1, md5('key ' || i),
      '{"totalMs":2000,"learnedFrom":0,"size":{"cells":1000000,"factors":2,"decisions":120}}', 3600000,
      at, at, at, at + interval '2 seconds', 2000
    from (select i, now() - i * interval '1 minute' as at from generate_series(1, ${runs}::int) i) n`.execute(database)
  await sql`
    insert into runs (id, details_id, owner_id, strategy_id, strategy_revision, name, market, period_from, period_to, capital,
      currency, document_hash, result_key, engine_version, data_version, made_up, total_return, cagr, mdd, volatility, sharpe,
      sortino, calmar, win_rate, turnover, final_value, trade_count, day_count, created_at)
    select bench_id('run ' || i), bench_id('run ' || i), bench_id('user ' || (1 + i % ${users}::int)),
      bench_id('strategy ' || (1 + i % ${strategies}::int)), 1, 'Run ' || i, 'KRX', date '2014-01-02', date '2024-12-30',
      1e8, 'KRW', md5('document ' || i), md5('key ' || i), '1', 'made up', true, x * 3, x / 3, -x, 0.2, x, x, x, 0.5, 2, 1e8,
      500, 2700, now() - i * interval '1 minute'
    from (select i, (i * 7919 % 1000) / 1000.0 as x from generate_series(1, ${runs}::int) i) n where i % 20 <> 0`.execute(
    database,
  )
  await sql`
    insert into strategy_records (strategy_id, revision, data_end, run_id, run_created_at, data_version, made_up, trials,
      deflated_sharpe, min_backtest_years, backtest_years)
    select bench_id('strategy ' || i), 1, date '2024-06-28', bench_id('run ' || i), now(), 'made up', true, 1 + i % 50,
      (i * 7919 % 1000) / 1000.0, 2, 10
    from generate_series(5, ${strategies}::int, 5) i`.execute(database)
  await sql`
    insert into strategy_figures (strategy_id, period, part, from_date, to_date, returns, values, reasons)
    select bench_id('strategy ' || i), period, part, date '2014-01-02', date '2024-06-28', 2500,
      jsonb_build_object('cagr', x / 3, 'sharpe', x, 'mdd', -x, 'total_return', x * 3, 'volatility', 0.2), '{}'
    from (select i, (i * 7919 % 1000) / 1000.0 as x from generate_series(5, ${strategies}::int, 5) i) n,
      unnest(array['all','1y','3y','5y']) period, unnest(array['before','after']) part`.execute(database)
}
