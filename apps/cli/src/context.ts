import type { StudyContext } from '@stocklab/studies'
import type { Environment } from './environment.js'
import type { Progress } from './terminal/progress.js'

/** What a command may touch; built once in main. */
export interface CommandContext extends StudyContext {
  readonly environment: Environment
  readonly json: boolean
  readonly quiet: boolean
  readonly progress: Progress
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Results: standard output. */
  print(text: string): void
  /** Everything else: standard error. */
  note(text: string): void
}
