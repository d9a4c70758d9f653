import { wholeCommand } from '../lib/whole-command.mjs'

export const question = 'work d without the column cache: everything comes from Parquet, and the cache is written anew'

export async function run({ runs = 3, note }) {
  return wholeCommand('e', { cold: true, withPeers: false, runs, note })
}
