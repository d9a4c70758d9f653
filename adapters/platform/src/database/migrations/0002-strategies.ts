import type { Migration } from 'kysely'

export const strategies: Migration = {
  async up() {},
}
