import { quarterEnd } from '../../statements/quarters.js'
import type { StatementTable } from '../../statements/statement-table.js'
import { figureVersions, rebuiltTable } from './statement-versions.js'

/**
 * Statements as if they were published on the day after their period ends. Only the first version of a figure moves:
 * what was corrected later is corrected later still, which is the other bias.
 */
export function knownAtPeriodEnd(table: StatementTable): StatementTable {
  const { availableFrom, period, value } = table
  return rebuiltTable(table, (instrument) =>
    figureVersions(table, instrument).flatMap((rows) => {
      const first = availableFrom[rows[0]!]!
      return rows.map((row) => ({
        row,
        value: value[row]!,
        availableFrom:
          availableFrom[row] === first ? Math.min(first, quarterEnd(period[row]!) + 1) : availableFrom[row]!,
      }))
    }),
  )
}

/** Statements as a database without history holds them: the newest version of each figure, from the day of the first. */
export function newestForAllThePast(table: StatementTable): StatementTable {
  const { availableFrom, value } = table
  return rebuiltTable(table, (instrument) =>
    figureVersions(table, instrument).map((rows) => ({
      row: rows[0]!,
      value: value[rows.at(-1)!]!,
      availableFrom: availableFrom[rows[0]!]!,
    })),
  )
}

/** Figures of which a later filing said something else than the first. */
export function restatedFigures(table: StatementTable): number {
  let count = 0
  for (let instrument = 0; instrument < table.start.length - 1; instrument++) {
    for (const rows of figureVersions(table, instrument)) {
      const newest = table.value[rows.at(-1)!]!
      if (rows.some((row) => table.value[row] !== newest)) count++
    }
  }
  return count
}
