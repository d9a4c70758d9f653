import { type Migration, sql } from 'kysely'

/** What people are told of once, however many servers notice it. */
export const toldOnce: Migration = {
  async up(database) {
    await sql`
      create table market_data_seen (
        market text not null,
        content text not null,
        version text not null,
        last_session date not null,
        seen_at timestamptz not null default now(),
        primary key (market, content)
      )`.execute(database)
    await sql`alter table strategy_records add column entered_ranking_at timestamptz`.execute(database)
  },
}
