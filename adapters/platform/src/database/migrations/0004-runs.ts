import type { Migration } from 'kysely'

export const runs: Migration = {
  async up() {},
}
