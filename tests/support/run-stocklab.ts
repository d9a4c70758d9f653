import { execFile, type StdioOptions, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../apps/cli/bin/stocklab.js', import.meta.url))
const MAX_OUTPUT = 512 * 2 ** 20

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
  readonly stdio?: StdioOptions
}

/** Runs the command as a user would, in a process of its own. */
export function runStocklab(args: readonly string[], options: RunOptions = {}): Finished {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    env: { PATH: process.env.PATH },
    ...options,
  })
  if (error) throw error
  return { code: status, stdout, stderr }
}

/** As `runStocklab`, beside others. */
export function startStocklab(args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: MAX_OUTPUT, env: { PATH: process.env.PATH } }
    const child = execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) => {
      if (error && child.exitCode === null) reject(error)
      else resolve({ code: child.exitCode, stdout, stderr })
    })
  })
}
