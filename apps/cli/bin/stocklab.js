#!/usr/bin/env node
'use strict'
// No module: to load what loads modules is a tenth of the start of a short command.
require('./v8-settings.js')
const { statSync } = require('node:fs')
const { join } = require('node:path')

// After a compiler that ran alone, the bundle is older than what it was made of: then the modules themselves run.
const COMPILED = ['packages/domain', 'packages/strategy', 'packages/engine', 'packages/report'].concat([
  'adapters/compute',
  'adapters/files',
  'adapters/market-data',
  'adapters/platform',
  'studies',
  'apps/cli',
])
const changed = (path) => statSync(join(__dirname, path), { throwIfNoEntry: false })?.mtimeMs
const bundled = changed('../bundle/dist/package.json')
const isFresh =
  bundled !== undefined && COMPILED.every((part) => (changed(`../../../${part}/dist/.tsbuildinfo`) ?? 0) <= bundled)

// They start once and stay, and load the server as it was compiled: its errors are those of the same modules.
const staysUp = ['serve', 'worker'].includes(process.argv[2] ?? '')

if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)
if (isFresh && !staysUp) {
  require('../bundle/dist/main.js')
} else if (changed('../dist/main.js') !== undefined) {
  import('../dist/main.js')
} else {
  process.stderr.write('stocklab is not built yet: run "npm run build" in the repository first.\n')
  process.exitCode = 70
}
