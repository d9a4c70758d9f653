import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StockLabError } from '@stocklab/domain'

const FILE = 'installation.key'
const BYTES = 32

export interface SecretLocation {
  /** 32 bytes or more as base64; what several servers of an installation share. */
  readonly given: string | undefined
  /** Without a given one it is made once and kept here, readable by its owner alone. */
  readonly directory: string
}

/** The secret from which an installation's keys are derived. Throws `input` SECRET_INVALID for one that is too short. */
export function readInstallationSecret({ given, directory }: SecretLocation): Uint8Array {
  const text = given ?? keptSecret(join(directory, FILE), directory)
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length >= BYTES) return bytes
  const place = given === undefined ? join(directory, FILE) : 'STOCKLAB_SECRET'
  throw new StockLabError(
    'input',
    'SECRET_INVALID',
    `${place}: expected base64 of at least ${BYTES} bytes, received ${bytes.length}`,
    { hint: 'Make one with `openssl rand -base64 32`.' },
  )
}

function keptSecret(file: string, directory: string): string {
  mkdirSync(directory, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    writeFileSync(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flush: true })
    try {
      // Of two processes that start together one makes it, and both read that one.
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new StockLabError('input', 'SECRETS_EXPOSED', `${file} can be read by others on this machine`, {
      hint: `Take that right away: chmod 600 ${file}`,
    })
  }
  return readFileSync(file, 'utf8')
}
