import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createDemoMarket, openBucket, publishLake } from '@stocklab/market-data'

/** A folder of this test file; whoever makes it removes it. */
export const newFolder = (name: string) => mkdtempSync(join(tmpdir(), `stocklab-${name}-`))

/** A small made-up market in a bucket, from which each node fetches it into its own data directory; answers its address. */
export async function createDemoBucket(folder: string): Promise<string> {
  const market = join(folder, 'market')
  await createDemoMarket(market, { seed: 4, instruments: 30, years: 2 })
  const url = pathToFileURL(join(folder, 'bucket')).href
  await publishLake(market, openBucket(url, { region: 'none' }), { progress: () => undefined })
  return url
}
