import { quarterEnd } from '../../statements/quarters.js'
import type { StatementTable } from '../../statements/statement-table.js'
import { NO_PAUSE } from './pauses.js'
import { type RowChanges, rebuiltTable } from './rebuilt-table.js'
import { figureVersions } from './statement-versions.js'

/**
 * Statements as if they were published on the day after their period ends. Only the first version of a figure moves:
 * what was corrected later is corrected later still, which is the other bias.
 */
export async function knownAtPeriodEnd(table: StatementTable, pause = NO_PAUSE): Promise<StatementTable> {
  const { availableFrom, period, value } = table
  const { first } = await figureVersions(table, pause)
  const changes: RowChanges = {
    isKept: () => true,
    value: (row) => value[row]!,
    availableFrom(row) {
      const day = availableFrom[row]!
      return day === availableFrom[first[row]!] ? Math.min(day, quarterEnd(period[row]!) + 1) : day
    },
  }
  return rebuiltTable(table, changes, pause)
}

/** Statements as a database without history holds them: the newest version of each figure, from the day of the first. */
export async function newestForAllThePast(table: StatementTable, pause = NO_PAUSE): Promise<StatementTable> {
  const { availableFrom, value } = table
  const { first, newest } = await figureVersions(table, pause)
  const changes: RowChanges = {
    isKept: (row) => first[row] === row,
    value: (row) => value[newest[row]!]!,
    availableFrom: (row) => availableFrom[row]!,
  }
  return rebuiltTable(table, changes, pause)
}

/** Figures of which a later filing said something else than the first. */
export async function restatedFigures(table: StatementTable, pause = NO_PAUSE): Promise<number> {
  const { value } = table
  const { first, newest } = await figureVersions(table, pause)
  const restated = new Set<number>()
  for (let row = 0; row < value.length; row++) {
    if (value[row] !== value[newest[row]!]) restated.add(first[row]!)
  }
  return restated.size
}
