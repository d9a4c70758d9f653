import type { AccountLine, StatementGroup } from './account-line.js'
import { BALANCE_LINES } from './balance-lines.js'
import { CASH_LINES } from './cash-lines.js'
import { INCOME_LINES } from './income-lines.js'

/**
 * Lines that a canonical item is made of. Codes and names are those found in public filings; where a name says one thing
 * and its code another, the name is right in cash flows and the code elsewhere.
 */
export const ACCOUNT_LINES = { ...INCOME_LINES, ...BALANCE_LINES, ...CASH_LINES }

export type AccountLineId = keyof typeof ACCOUNT_LINES

const isLine = (line: AccountLine): AccountLine => line

interface LineIndex {
  readonly byId: ReadonlyMap<string, AccountLineId>
  readonly byName: ReadonlyMap<string, AccountLineId>
}

const INDEX: Readonly<Record<StatementGroup, LineIndex>> = {
  BS: indexOf('BS'),
  IS: indexOf('IS'),
  CF: indexOf('CF'),
}

function indexOf(group: StatementGroup): LineIndex {
  const lines = (Object.keys(ACCOUNT_LINES) as AccountLineId[]).filter((id) => ACCOUNT_LINES[id].group === group)
  const pairs = (key: 'ids' | 'names'): [string, AccountLineId][] =>
    lines.flatMap((id) => isLine(ACCOUNT_LINES[id])[key].map((text): [string, AccountLineId] => [text, id]))
  return { byId: new Map(pairs('ids')), byName: new Map(pairs('names')) }
}

const plainId = (id: string): string => id.replace(/^ifrs(?:-full)?_/, 'ifrs:').replace(/^dart_/, 'dart:')

/** The line a row is printed under, by its code and its plain name; undefined for lines that no item needs. */
export function lineOf(group: StatementGroup, accountId: string, plainName: string): AccountLineId | undefined {
  const { byId, byName } = INDEX[group]
  const coded = byId.get(plainId(accountId))
  const named = byName.get(plainName)
  return group === 'CF' ? (named ?? coded) : (coded ?? named)
}
