import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { z } from 'zod'
import type { Provider } from './provider.js'

export type Variables = Readonly<Record<string, string | undefined>>

export const secretsPath = (dataDir: string): string => join(dataDir, 'secrets.json')

const secretsSchema = z.record(z.string(), z.string())

/**
 * The key of a provider: from its environment variable, else from `<data>/secrets.json`, an object of the same names.
 * Throws `input` for a missing key, and for a file that others on the machine may read.
 */
export function readProviderKey(provider: Provider, dataDir: string, variables: Variables): string | undefined {
  if (provider.key === undefined) return undefined
  const { variable, obtain } = provider.key
  const key = variables[variable]?.trim() || readSecrets(dataDir)[variable]?.trim()
  if (key) return key
  if (provider.key.presence === 'optional') return undefined
  throw new StockLabError('input', 'PROVIDER_KEY_MISSING', `expected a key in ${variable}, received none`, {
    hint: `${obtain}; set ${variable}, or put { "${variable}": "…" } into ${secretsPath(dataDir)} (chmod 600)`,
  })
}

function readSecrets(dataDir: string): Readonly<Record<string, string>> {
  const path = secretsPath(dataDir)
  if (!existsSync(path)) return {}
  refuseExposed(path)
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // The cause is left out: a JSON error quotes the text around it.
    throw new StockLabError('input', 'SECRETS_UNREADABLE', 'expected an object of names and keys in JSON', {
      place: { file: path },
      hint: 'for example { "STOCKLAB_DATAGO_KEY": "…" }',
    })
  }
}

function refuseExposed(path: string): void {
  const { mode } = statSync(path)
  if (process.platform === 'win32' || (mode & 0o077) === 0) return
  const sentence = `expected a secrets file that only you can read (0600), received mode 0${(mode & 0o777).toString(8)}`
  throw new StockLabError('input', 'SECRETS_EXPOSED', sentence, {
    place: { file: path },
    hint: `chmod 600 ${path}, and ask for a new key if others use this machine`,
  })
}
