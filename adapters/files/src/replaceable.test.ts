import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isReplaceable } from './replaceable.js'

test('a plain file may be replaced, a pipe or a device may not, nor what leads to one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stocklab-replaceable-'))
  const at = (name: string) => join(folder, name)
  writeFileSync(at('plain'), '')
  execFileSync('mkfifo', [at('pipe')])
  symlinkSync('/dev/null', at('link'))
  expect(['nothing', 'plain', '.'].map((name) => isReplaceable(at(name)))).toEqual([true, true, true])
  expect([at('pipe'), at('link'), '/dev/null'].map(isReplaceable)).toEqual([false, false, false])
})
