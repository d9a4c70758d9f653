import type { Migration } from 'kysely'

export const jobs: Migration = {
  async up() {},
}
