#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
/** `npm run examples:refresh`: writes the expected statistics beside each example anew and prints what changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TRIAL_STATISTICS } from '@stocklab/engine'
import { createDemoMarket } from '@stocklab/market-data'

const root = fileURLToPath(new URL('../../', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'stocklab-examples-'))
try {
  await createDemoMarket(data)
  // What is told about a strategy is no document.
  for (const folder of ['examples', 'strategies'])
    for (const file of readdirSync(join(root, folder)).sort())
      if (/(?<!\.about)\.yaml$/.test(file)) refresh(folder, file.slice(0, -'.yaml'.length))
} finally {
  rmSync(data, { recursive: true, force: true })
}

function refresh(folder, name) {
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'apps/cli/bin/stocklab.js'),
      'backtest',
      join(root, folder, `${name}.yaml`),
      '--data',
      data,
      '--json',
      '--quiet',
    ],
    {
      encoding: 'utf8',
      maxBuffer: 512 * 2 ** 20,
    },
  )
  if (run.status !== 0) throw new Error(`${name} ended with code ${run.status}: ${run.stderr}`)
  const { manifest, fills, ...result } = JSON.parse(run.stdout)
  const statistics = withoutTrials(result.statistics)
  const reasons = withoutTrials(result.reasons)
  const next = {
    market: `the made-up demo market of "stocklab data demo", ${manifest.period.from} to ${manifest.period.to}`,
    fills: fills.length,
    fills_sha256: createHash('sha256').update(JSON.stringify(fills)).digest('hex'),
    statistics,
    reasons,
  }
  const target = join(root, folder, `${name}.expected.json`)
  const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : { statistics: {} }
  const changed = Object.keys(statistics).filter((id) => before.statistics[id] !== statistics[id])
  process.stdout.write(
    `${name}: ${changed.length === 0 && before.fills_sha256 === next.fills_sha256 ? 'same' : `${changed.length} statistics changed`}\n`,
  )
  for (const id of changed.slice(0, 12))
    process.stdout.write(`  ${id}: ${before.statistics[id]} -> ${statistics[id]}\n`)
  writeFileSync(target, `${JSON.stringify(next, null, 2)}\n`)
}

/** What the number of earlier trials decides is no property of an example. */
function withoutTrials(values) {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !TRIAL_STATISTICS.includes(id)))
}
