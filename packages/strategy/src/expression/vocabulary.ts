import { factorById, factorIds } from '../catalogue/catalogue.js'
import type { CategoryName, ColumnName, PositionName } from './bound.js'
import { FUNCTIONS } from './functions.js'
import { PARAMETRISED_FACTORS } from './parametrised-factors.js'
import { KEYWORDS } from './tokens.js'

export const COLUMN_NAMES: readonly ColumnName[] = [
  'open',
  'high',
  'low',
  'close',
  'volume',
  'value',
  'shares',
  'raw_open',
  'raw_high',
  'raw_low',
  'raw_close',
  'raw_volume',
  'raw_shares',
]
export const CATEGORY_NAMES: readonly CategoryName[] = ['sector', 'market', 'kind', 'status']
export const POSITION_NAMES: readonly PositionName[] = ['entry_price', 'held', 'gain', 'peak']

export function isColumn(name: string): name is ColumnName {
  return (COLUMN_NAMES as readonly string[]).includes(name)
}

export function isCategory(name: string): name is CategoryName {
  return (CATEGORY_NAMES as readonly string[]).includes(name)
}

export function isPosition(name: string): name is PositionName {
  return (POSITION_NAMES as readonly string[]).includes(name)
}

/** Every name that may stand alone, `let` names aside. */
export const PLAIN_NAMES: readonly string[] = [...COLUMN_NAMES, ...CATEGORY_NAMES, ...POSITION_NAMES, ...factorIds]

/** Every name that may stand before a parenthesis. */
export const CALL_NAMES: readonly string[] = [...FUNCTIONS.keys(), ...PARAMETRISED_FACTORS.keys()]

/** What the language already means by a name, or undefined where it is free for a `let`. */
export function meaningOf(name: string): string | undefined {
  if (isColumn(name)) return 'a column'
  if (isCategory(name)) return 'a category'
  if (isPosition(name)) return 'a name of the position'
  if (factorById(name)) return 'a factor'
  if (FUNCTIONS.has(name) || PARAMETRISED_FACTORS.has(name)) return 'a function'
  if (KEYWORDS.has(name) || name === 'by') return 'a word of the language'
  return undefined
}
