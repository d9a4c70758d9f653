import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLakePlace } from '@stocklab/market-data'
import { openPlatform, readSettings } from '@stocklab/platform'
import { openServer, SERVER_SETTINGS } from '@stocklab/server'
import openapiTS, { astToString } from 'openapi-typescript'
import { pino } from 'pino'

/** Path and text of the files that are made of the API's description. */
export async function clientFiles() {
  const document = await readDocument()
  // The client takes read-only lists for objects; what has a default need not be sent.
  const options = { alphabetize: true, defaultNonNullable: false }
  const types = astToString(await openapiTS(structuredClone(document), options))
  return {
    'docs/openapi.json': `${JSON.stringify(document, null, 1)}\n`,
    'packages/protocol/src/client/paths.generated.ts': `/** Made of docs/openapi.json by \`npm run client\`. */\n\n${types}`,
  }
}

/** Asks a server that stands on nothing but an empty directory. */
async function readDocument() {
  const directory = mkdtempSync(join(tmpdir(), 'stocklab-openapi-'))
  const settings = readSettings(SERVER_SETTINGS, { STOCKLAB_DATA: directory, STOCKLAB_LOG_LEVEL: 'fatal' })
  const platform = await openPlatform(settings, { onError: () => undefined })
  const server = await openServer(settings, {
    platform,
    place: openLakePlace({ directory, observer: { progress: () => undefined }, nowMs: () => performance.now() }),
    logger: pino({ level: 'fatal' }),
    publicUrl: 'http://127.0.0.1:8700',
    threads: 1,
  })
  try {
    const reply = await server.app.inject('/openapi.json')
    return reply.json()
  } finally {
    await server.close()
    await platform.close()
    rmSync(directory, { recursive: true, force: true })
  }
}
