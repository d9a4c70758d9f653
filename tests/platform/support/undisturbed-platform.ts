import { join } from 'node:path'
import { type Database, migrate, openPlatform, readSettings } from '@stocklab/platform'
import { openServer, SERVER_SETTINGS } from '@stocklab/server'
import { placeOf, runWorker } from '@stocklab/worker'
import { pino } from 'pino'

export interface UndisturbedPlatform {
  readonly address: string
  readonly database: Database
  close(): Promise<void>
}

/** The embedded platform inside this process, where nothing is ever killed. */
export async function openUndisturbedPlatform(folder: string, lakeUrl: string): Promise<UndisturbedPlatform> {
  const environment = {
    STOCKLAB_DATA: join(folder, 'undisturbed'),
    STOCKLAB_LAKE_URL: lakeUrl,
    STOCKLAB_RATE_LIMITS: 'no',
    STOCKLAB_THREADS: '1',
  }
  const settings = readSettings(SERVER_SETTINGS, environment)
  const logger = pino({ level: 'silent' })
  const platform = await openPlatform(settings, { onError: console.error })
  await migrate(platform.database)
  const place = placeOf(settings, logger)
  const server = await openServer(settings, { platform, place, logger, publicUrl: 'http://localhost', threads: 1 })
  const worker = await runWorker(settings, { platform, place, logger, processors: 1 })
  server.dispatcher.start()
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  return {
    address,
    database: platform.database,
    async close() {
      await worker.close()
      await server.close()
      await platform.close()
    },
  }
}
