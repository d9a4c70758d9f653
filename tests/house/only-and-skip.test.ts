import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * A skip must print its reason: `test.skipIf(...)` is allowed only in files that write one with console.warn, or that ask
 * one of the functions that do.
 */
const SAYS_WHY = /console\.(warn|info|log)\(|\bhas(Postgres|Redis)\w*\(/

test('no test is focused, and every conditional skip prints why', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.test.ts'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith('tests/house/'))
  const faults = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const focused = /\b(test|it|describe)\.only\(/.test(text)
    const silentSkip = /\.(skip|skipIf|runIf|todo)\(/.test(text) && !SAYS_WHY.test(text)
    return focused || silentSkip ? [file] : []
  })
  expect(faults).toEqual([])
})
