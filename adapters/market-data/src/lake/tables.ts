import type { LakeTable } from './manifest.js'

/** Column names and types of each table, in file order (spec market-data.md). Dates are DATE, missing is NULL. */
export const TABLE_COLUMNS: Readonly<
  Record<LakeTable, Readonly<Record<string, 'VARCHAR' | 'DATE' | 'DOUBLE' | 'BOOLEAN'>>>
> = {
  bars: {
    code: 'VARCHAR',
    date: 'DATE',
    open: 'DOUBLE',
    high: 'DOUBLE',
    low: 'DOUBLE',
    close: 'DOUBLE',
    base: 'DOUBLE',
    volume: 'DOUBLE',
    value: 'DOUBLE',
    shares: 'DOUBLE',
    free_float: 'DOUBLE',
  },
  instruments: {
    code: 'VARCHAR',
    name: 'VARCHAR',
    name_en: 'VARCHAR',
    market: 'VARCHAR',
    kind: 'VARCHAR',
    sector: 'VARCHAR',
    industry: 'VARCHAR',
    currency: 'VARCHAR',
    listed_on: 'DATE',
    delisted_on: 'DATE',
  },
  listings: { code: 'VARCHAR', from: 'DATE', to: 'DATE', market: 'VARCHAR', sector: 'VARCHAR', status: 'VARCHAR' },
  actions: {
    code: 'VARCHAR',
    ex_date: 'DATE',
    kind: 'VARCHAR',
    ratio: 'DOUBLE',
    amount: 'DOUBLE',
    record_date: 'DATE',
    pay_date: 'DATE',
  },
  fundamentals: {
    code: 'VARCHAR',
    period: 'VARCHAR',
    span: 'VARCHAR',
    item: 'VARCHAR',
    value: 'DOUBLE',
    consolidated: 'BOOLEAN',
    available_from: 'DATE',
    filing: 'VARCHAR',
  },
  indices: { code: 'VARCHAR', date: 'DATE', close: 'DOUBLE' },
}

/** Sort order of each table's file. */
export const TABLE_ORDER: Readonly<Record<LakeTable, readonly string[]>> = {
  bars: ['code', 'date'],
  instruments: ['code'],
  listings: ['code', 'from', 'market', 'status'],
  actions: ['code', 'ex_date', 'kind', 'ratio', 'amount'],
  fundamentals: ['code', 'period', 'span', 'item', 'consolidated', 'available_from', 'filing'],
  indices: ['code', 'date'],
}
