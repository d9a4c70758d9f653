import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2'

/**
 * Argon2id, the second of OWASP's recommended settings (19 MiB, 2 passes, 1 lane). Hashes made with others are replaced at
 * the next login. It runs on the thread pool, never on the event loop.
 */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

// The package's const enum does not exist at run time under isolated modules.
const ARGON2ID = 2 as Algorithm.Argon2id

/** Of a password that nobody has: an unknown account costs the same time as a known one. */
let nobodysHash: Promise<string> | undefined

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), { ...ARGON2, algorithm: ARGON2ID })
}

export interface PasswordVerdict {
  readonly matches: boolean
  /** The hash was made with other parameters than today's. */
  readonly outdated: boolean
}

/** `stored` undefined = no such account: takes as long and never matches. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<PasswordVerdict> {
  nobodysHash ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await nobodysHash), password.normalize('NFKC'))
  if (stored === undefined) return { matches: false, outdated: false }
  return { matches, outdated: matches && isOutdated(stored) }
}

function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(stored)
  return (
    memoryCost !== ARGON2.memoryCost ||
    timeCost !== ARGON2.timeCost ||
    parallelism !== ARGON2.parallelism ||
    outputLen !== ARGON2.outputLen
  )
}
