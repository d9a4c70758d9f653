import type { Migration } from 'kysely'

export const market: Migration = {
  async up() {},
}
