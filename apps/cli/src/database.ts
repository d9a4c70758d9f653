import { type Database, databaseLocation, openDatabase, PLATFORM_SETTINGS, readSettings } from '@stocklab/platform'
import type { CommandContext } from './context.js'

/** Does something with the database that the settings name, and closes it. Throws `busy` while a server has it open. */
export async function withDatabase<T>(
  { dataDirectory, environment }: Pick<CommandContext, 'dataDirectory' | 'environment'>,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  const settings = readSettings(PLATFORM_SETTINGS, { ...environment.variables, STOCKLAB_DATA: dataDirectory })
  const database = await openDatabase(databaseLocation(settings))
  try {
    return await act(database)
  } finally {
    await database.destroy()
  }
}
