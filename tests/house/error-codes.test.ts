import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ERROR_CATALOGUE } from '@stocklab/domain'
import { expect, test } from 'vitest'

const CATALOGUE_FILE = 'packages/domain/src/error-catalogue.ts'
const EXIT_OF = { input: 64, data: 65, 'missing-input': 66, unavailable: 69, invariant: 70, output: 73, busy: 75 }
/** Only `new StockLabError(family, code, …)` and `sourceError(code, …)`, which is always of the family data. */
const THROWN = /new StockLabError\(\s*'([a-z-]+)',\s*'([A-Z_]+)'/g
const THROWN_OF_SOURCE = /sourceError\(\s*'([A-Z_]+)'/g

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*/src/**/*.ts', '*/src/*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) => /^(packages|adapters|studies|apps)\//.test(file) && !file.endsWith('.test.ts') && file !== CATALOGUE_FILE,
  )
  .map((file) => readFileSync(file, 'utf8'))

test('every code that is thrown is in the catalogue, with its family', () => {
  const thrown = sources.flatMap((text) => [
    ...[...text.matchAll(THROWN)].map(([, family, code]) => [code, family]),
    ...[...text.matchAll(THROWN_OF_SOURCE)].map(([, code]) => [code, 'data']),
  ])
  expect(thrown.length).toBeGreaterThan(30)
  const families: Readonly<Record<string, { readonly family: string }>> = ERROR_CATALOGUE
  expect(thrown.filter(([code, family]) => families[code as string]?.family !== family)).toEqual([])
})

test('every code of the catalogue is used', () => {
  const text = sources.join('\n')
  expect(Object.keys(ERROR_CATALOGUE).filter((code) => !text.includes(`'${code}'`))).toEqual([])
})

test('the manual lists exactly the catalogue', () => {
  const rows = readFileSync('docs/errors.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| `[A-Z]+(_[A-Z]+)*` \|/.test(line))
  const expected = Object.entries(ERROR_CATALOGUE).map(
    ([code, { family, meaning }]) => `| \`${code}\` | ${EXIT_OF[family as keyof typeof EXIT_OF]} | ${meaning} |`,
  )
  expect(rows).toEqual(expected)
})
