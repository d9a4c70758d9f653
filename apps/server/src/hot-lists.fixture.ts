import type { Database } from '@stocklab/platform'
import { CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely'

/** How many rows stand in the lists that people look at. */
const USERS = 300
const JOBS = 30_000
const STRATEGIES = 12_000
const NOTICES = 30_000

/**
 * Accounts with jobs, runs, strategies, notifications and what else lists show, as after a year or two of use; answers the
 * id of one of them.
 */
export async function fillDatabase(database: Database): Promise<string> {
  const run = (text: string) => sql.raw(text).execute(database)
  await run(`insert into users (email, nickname, password_hash)
    select 'u' || n || '@x.kr', 'u' || n, '-' from generate_series(1, ${USERS}) n`)
  const someone = `(select array_agg(id order by nickname) as ids from users) o`
  const owner = `o.ids[1 + n % ${USERS}]`
  await run(`insert into strategies (owner_id, name, market, tags, visibility, published_at, published_revision, published_name, created_at, updated_at)
    select ${owner}, 's' || n, 'KRX', array['t' || n % 50], case when n % 5 = 0 then 'public' else 'private' end,
      case when n % 5 = 0 then now() - n * interval '1 minute' end, case when n % 5 = 0 then 1 end,
      case when n % 5 = 0 then 's' || n end, now() - n * interval '1 minute', now() - n * interval '1 minute'
    from ${someone}, generate_series(1, ${STRATEGIES}) n`)
  await run(`insert into strategy_revisions (strategy_id, revision, document, content_hash)
    select id, 1, jsonb_build_object('name', name), md5(name) from strategies`)
  await run(`insert into jobs (owner_id, kind, status, name, market, input, estimate, timings, result_key, max_duration_ms, created_at, ended_at, strategy_id)
    select ${owner}, 'backtest', case when n % 1000 = 0 then 'queued' when n % 1000 = 1 then 'running'
        when n % 20 = 2 then 'failed' else 'completed' end,
      'j' || n, 'KRX', '{}', '{}', '{}', md5(n::text), 1, now() - n * interval '1 minute', now() - n * interval '1 minute',
      case when n % 3 = 0 then gen_random_uuid() end
    from ${someone}, generate_series(1, ${JOBS}) n`)
  await run(`update jobs set lease_until = now() - interval '1 minute' where status = 'running'`)
  await run(`insert into runs (id, details_id, details_month, created_at, owner_id, strategy_id, kind, name, market, period_from,
      period_to, capital, currency, document_hash, result_key, engine_version, data_version, made_up, total_return, sharpe,
      trade_count, day_count)
    select id, id, '2026-11-01', created_at, owner_id, strategy_id, kind, name, market, '2016-01-04', '2025-12-30', 1e8, 'KRW',
      md5(name), result_key, '0', 'd', true, sin(seq), cos(seq), 10, 2000
    from jobs where status = 'completed'`)
  await run(`select create_run_partitions('2026-11-01')`)
  await run(`insert into run_trades (month, run_id, seq, entry_date, exit_date, held_days, code, exit_reason, entry_price,
      exit_price, quantity, gross, net, return, commission, tax, mae, mfe)
    select '2026-11-01', id, n, '2020-01-02', '2020-02-03', 20, '005930', 'end', 1, 2, 3, 4, 5, sin(n), 0, 0, 0, 0
    from (select id from runs order by created_at limit 2000) r, generate_series(0, 9) n`)
  await run(`insert into outbox_events (type, user_id, payload, occurred_at, dispatched_at)
    select 'backtest.completed', ${owner}, '{}', now() - n * interval '1 minute', case when n > 20 then now() end
    from ${someone}, generate_series(1, ${NOTICES}) n`)
  await run(`insert into notifications (id, user_id, event_id, type, texts, created_at, read_at)
    select gen_random_uuid(), user_id, id, type, '{}', occurred_at, case when sequence % 20 > 0 then now() end
    from outbox_events`)
  await run(`insert into audit_log (at, actor_id, subject_id, action)
    select now() - n * interval '1 minute', ${owner}, ${owner}, 'login' from ${someone}, generate_series(1, ${NOTICES}) n`)
  await run('analyze')
  const { rows } = await sql<{ id: string }>`select id from users order by nickname offset 7 limit 1`.execute(database)
  return rows[0]!.id
}

export interface PlanSummary {
  /** Tables that are read whole, large ones alone. */
  readonly readWhole: readonly string[]
  readonly indexes: readonly string[]
}

/** What statements a use case runs, and how the database would run each of them. */
export async function explainAll(
  database: Database,
  act: (database: Database) => Promise<unknown>,
): Promise<PlanSummary> {
  const nodes: RootOperationNode[] = []
  const recorder: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await act(database.withPlugin(recorder))
  const readWhole = new Set<string>()
  const indexes = new Set<string>()
  for (const node of nodes) {
    const { sql: text, parameters } = database.getExecutor().compileQuery(node, { queryId: 'explained' })
    if (!/^\s*(select|insert|update|delete|with)/i.test(text)) continue
    const { rows } = await database.executeQuery<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
      CompiledQuery.raw(`explain (format json) ${text}`, [...parameters]),
    )
    visit(rows[0]!['QUERY PLAN'][0]!.Plan, readWhole, indexes)
  }
  return { readWhole: [...readWhole], indexes: [...indexes].sort() }
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly PlanNode[]
}

/** A table of a few hundred rows is best read whole. */
const SMALL = new Set([
  'users',
  'sessions',
  'api_keys',
  'strategy_records',
  'strategy_figures',
  'deliveries',
  'webhook_endpoints',
])

function visit(node: PlanNode, readWhole: Set<string>, indexes: Set<string>): void {
  const table = node['Relation Name']
  if (node['Node Type'] === 'Seq Scan' && table !== undefined && !SMALL.has(table)) readWhole.add(table)
  if (node['Index Name'] !== undefined) indexes.add(node['Index Name'])
  for (const child of node.Plans ?? []) visit(child, readWhole, indexes)
}
