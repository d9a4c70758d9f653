import { type Migration, sql } from 'kysely'

/**
 * Public strategies whose figures may have to be computed anew, so that nobody has to look through all of them to find
 * out. A row is added by whatever may change them, and taken away by whoever looked: what is added meanwhile is another row.
 */
export const figuresDue: Migration = {
  async up(database) {
    await sql`
      create table strategy_figures_due (
        id bigint generated always as identity primary key,
        strategy_id uuid not null references strategies on delete cascade
      )`.execute(database)
    await sql`create index strategy_figures_due_strategy on strategy_figures_due (strategy_id)`.execute(database)
    await sql`
      create function run_makes_figures_due() returns trigger language plpgsql as $$
      begin
        insert into strategy_figures_due (strategy_id)
        select id from strategies
        where id = new.strategy_id and published_revision = new.strategy_revision
          and visibility = 'public' and deleted_at is null;
        return null;
      end $$`.execute(database)
    await sql`
      create trigger run_makes_figures_due after insert on runs
      for each row when (new.strategy_id is not null) execute function run_makes_figures_due()`.execute(database)
    await sql`
      create function strategy_makes_figures_due() returns trigger language plpgsql as $$
      begin
        insert into strategy_figures_due (strategy_id) values (new.id);
        return null;
      end $$`.execute(database)
    await sql`
      create trigger strategy_makes_figures_due
      after insert or update of visibility, published_revision, published_data_end, deleted_at on strategies
      for each row when (new.visibility = 'public' and new.deleted_at is null)
      execute function strategy_makes_figures_due()`.execute(database)
    await sql`
      insert into strategy_figures_due (strategy_id)
      select id from strategies where visibility = 'public' and deleted_at is null`.execute(database)
  },
}
