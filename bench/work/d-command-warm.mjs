import { wholeCommand } from '../lib/whole-command.mjs'

export const question =
  'whole command in a fresh process, warm column cache: load 2,000 x 2,520, 30 factors ranked monthly, simulate with exits, statistics, every file and the report'

export async function run({ runs = 5, note }) {
  return wholeCommand('d', { cold: false, withPeers: true, runs, note })
}
