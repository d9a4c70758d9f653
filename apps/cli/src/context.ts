import { type ComputePool, createComputePool } from '@stocklab/compute'
import type { Environment } from './environment.js'
import type { Progress } from './terminal/progress.js'

/** What a command may touch; built once in main. */
export interface CommandContext {
  readonly environment: Environment
  readonly dataDirectory: string
  readonly threads: number
  readonly json: boolean
  readonly quiet: boolean
  readonly progress: Progress
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Results: standard output. */
  print(text: string): void
  /** Everything else: standard error. */
  note(text: string): void
  nowMs(): number
}

/** Threads for the series stage; whoever opens it closes it. */
export function openExecutor(context: CommandContext): ComputePool {
  return createComputePool({ threads: context.threads })
}
