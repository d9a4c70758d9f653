import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readInstallationSecret } from './installation-secret.js'

const root = mkdtempSync(join(tmpdir(), 'secret-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('is made once and kept for its owner alone', () => {
  const directory = join(root, 'made', 'once')
  const secret = readInstallationSecret({ given: undefined, directory })
  expect(secret.length).toBe(32)
  expect(readInstallationSecret({ given: undefined, directory })).toEqual(secret)
  expect(readdirSync(directory)).toEqual(['installation.key'])
  expect(statSync(join(directory, 'installation.key')).mode & 0o777).toBe(0o600)
})

it('is not used while others may read it', () => {
  const directory = join(root, 'open')
  readInstallationSecret({ given: undefined, directory })
  chmodSync(join(directory, 'installation.key'), 0o644)
  expect(() => readInstallationSecret({ given: undefined, directory })).toThrow('can be read by others')
})

it('may be given, and then has to be long enough; it is never repeated in a message', () => {
  const given = Buffer.alloc(40, 7).toString('base64')
  expect(readInstallationSecret({ given, directory: root })).toEqual(Buffer.alloc(40, 7))
  const refused = () => readInstallationSecret({ given: 'c2hvcnQ=', directory: root })
  expect(refused).toThrow('STOCKLAB_SECRET: expected base64 of at least 32 bytes, received 5')
  expect(refused).not.toThrow('c2hvcnQ')
})
