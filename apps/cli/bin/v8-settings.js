'use strict'
const { setFlagsFromString } = require('node:v8')

// A command of one second runs much code for a few milliseconds: to optimise that, or to collect garbage in several threads
// beside the working ones, takes longer than it saves. Long searches reach the optimiser all the same. Later releases name
// their settings otherwise and would say so on every call. Compiled code that is kept belongs to the settings it was made under.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--no-parallel-scavenge')
}
