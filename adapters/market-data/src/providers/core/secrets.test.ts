import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { datagoProvider } from '../datago/provider.js'
import { readProviderKey, secretsPath } from './secrets.js'

const VARIABLE = 'STOCKLAB_DATAGO_KEY'

function directory(text: string, mode: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'stocklab-secrets-'))
  writeFileSync(secretsPath(dir), text)
  chmodSync(secretsPath(dir), mode)
  return dir
}

describe('secrets', () => {
  const text = JSON.stringify({ [VARIABLE]: 'from-the-file' })

  it('takes a key from the environment first, then from a file that only its owner can read', () => {
    const dir = directory(text, 0o600)
    expect(readProviderKey(datagoProvider, dir, { [VARIABLE]: 'from-outside' })).toBe('from-outside')
    expect(readProviderKey(datagoProvider, dir, {})).toBe('from-the-file')
  })

  it('refuses a file that others can read, and tells nothing of it', () => {
    for (const mode of [0o644, 0o640, 0o604]) {
      const refused = expect(() => readProviderKey(datagoProvider, directory(text, mode), {}))
      refused.toThrow(expect.objectContaining({ code: 'SECRETS_EXPOSED', family: 'input' }))
      refused.not.toThrow('from-the-file')
    }
  })

  it('does not quote a file that is not JSON', () => {
    const dir = directory(`{ "${VARIABLE}": from-the-file }`, 0o600)
    const refused = expect(() => readProviderKey(datagoProvider, dir, {}))
    refused.toThrow(expect.objectContaining({ code: 'SECRETS_UNREADABLE' }))
    refused.not.toThrow('from-the-file')
  })

  it('names the variable of a missing key', () => {
    const dir = mkdtempSync(join(tmpdir(), 'stocklab-secrets-'))
    expect(() => readProviderKey(datagoProvider, dir, { [VARIABLE]: ' ' })).toThrow(
      expect.objectContaining({ code: 'PROVIDER_KEY_MISSING', message: expect.stringContaining(VARIABLE) }),
    )
  })
})
