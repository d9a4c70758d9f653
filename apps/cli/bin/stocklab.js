#!/usr/bin/env node
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

// A command of one second runs much code for a few milliseconds: to optimise that, or to collect garbage in several threads
// beside the working ones, takes longer than it saves. Long searches reach the optimiser all the same. Later releases name
// their settings otherwise and would say so on every call.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--no-parallel-scavenge')
}

// After a compiler that ran alone, the bundle is older than what it was made of: then the modules themselves run.
const COMPILED = ['packages/domain', 'packages/strategy', 'packages/engine', 'packages/report'].concat([
  'adapters/compute',
  'adapters/market-data',
  'adapters/platform',
  'studies',
  'apps/cli',
])
const changed = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs
const bundled = changed('../bundle/dist/main.js')
const isFresh =
  bundled !== undefined && COMPILED.every((part) => (changed(`../../../${part}/dist/.tsbuildinfo`) ?? 0) <= bundled)

// They start once and stay, and load the server as it was compiled: its errors are those of the same modules.
const staysUp = ['serve', 'worker'].includes(process.argv[2] ?? '')

if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)
if (isFresh && !staysUp) {
  await import('../bundle/dist/main.js')
} else if (changed('../dist/main.js') !== undefined) {
  await import('../dist/main.js')
} else {
  process.stderr.write('stocklab is not built yet: run "npm run build" in the repository first.\n')
  process.exitCode = 70
}
