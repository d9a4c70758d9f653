import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { afterAll, expect, it } from 'vitest'
import { broken, readDeployFile } from './deploy-files.js'

const folder = mkdtempSync(join(tmpdir(), 'stocklab-compose-'))
afterAll(() => rmSync(folder, { recursive: true }))
const compose = readDeployFile('compose.yaml')

/** Rules of order and of quotes are matters of taste; an interface that a variable names is not seen. */
const OFF = [
  'no-quotes-in-volumes',
  'require-quotes-in-ports',
  'service-keys-order',
  'services-alphabetical-order',
  'service-dependencies-alphabetical-order',
  'service-ports-alphabetical-order',
  'top-level-properties-order',
  'no-build-and-image',
  'no-unbound-port-interfaces',
]
const linter = new DCLinter({
  rules: Object.fromEntries(OFF.map((rule) => [rule, 0 as const])),
  quiet: false,
  debug: false,
  exclude: [],
})

interface Linted {
  readonly messages: readonly { readonly message: string }[]
}

/** By the schema of the Compose specification, and by the rules of the linter. */
function faultsOf(text: string): readonly string[] {
  const file = join(folder, 'compose.yaml')
  writeFileSync(file, text)
  const results: readonly Linted[] = linter.lintFiles([file], false)
  return results.flatMap(({ messages }) => messages.map(({ message }) => message))
}

it('the composition follows the Compose specification', () => {
  expect(faultsOf(compose)).toEqual([])
})

it.each([
  ['a field that is misspelt', broken(compose, 'stop_grace_period', 'stop_grace_perod'), /must NOT have additional/],
  ['a section that there is not', broken(compose, '\nvolumes:\n', '\nvolume:\n'), /must NOT have additional/],
  ['a list for a truth value', broken(compose, 'init: true', 'init: [1]'), /services\/server\/init.*must be boolean/],
  ['a number for a text', broken(compose, 'name: stock-lab', 'name: 5'), /"\/name".*must be string/],
  ['a name given twice', broken(compose, '\n  redis:\n    image', '\n  postgres:\n    image'), /Invalid YAML/],
  ['an image without a version', broken(compose, 'redis:7.4-bookworm', 'redis:latest'), /concrete version tag/],
])('%s is found', (_name, text, fault) => {
  expect(faultsOf(text).join('\n')).toMatch(fault)
})
