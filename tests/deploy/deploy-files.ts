import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url))

export function readDeployFile(path: string): string {
  return readFileSync(`${DEPLOY}${path}`, 'utf8')
}

/** The text with one part replaced, for a test that breaks a file: an error where the part is not in it exactly once. */
export function broken(text: string, part: string, instead: string): string {
  const times = text.split(part).length - 1
  if (times !== 1) throw new Error(`expected "${part}" once in the file, received it ${times} times`)
  return text.replace(part, () => instead)
}

/** Why a test that needs a program of another package is skipped; undefined where the program is there. In CI an error. */
export function lackOf(program: string, debianPackage: string, words: readonly string[]): string | undefined {
  if (spawnSync(program, words).status === 0) return undefined
  const lack = `${program} (Debian: ${debianPackage})`
  if (process.env.CI === 'true') throw new Error(`expected ${lack}, found none`)
  return `skipped: ${lack} is not installed`
}
