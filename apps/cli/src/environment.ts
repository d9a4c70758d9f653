import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { StockLabError } from '@stocklab/domain'
import { z } from 'zod'

const schema = z.object({
  STOCKLAB_DATA: z.string().min(1, 'expected a folder, received an empty text').optional(),
  LANG: z.string().optional(),
})

export interface Environment {
  /** As they were given, for commands that have settings of their own. */
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly dataDirectory: string
  readonly threads: number
  readonly language: 'ko' | 'en'
}

/** The environment, read once at the start; a variable that makes no sense stops the program with one sentence. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Environment {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StockLabError(
      'input',
      'ENVIRONMENT_INVALID',
      `environment variable ${String(issue?.path[0])}: ${issue?.message}`,
      { hint: 'Give it a value or unset it.' },
    )
  }
  return {
    variables,
    dataDirectory: resolve(workingDirectory, parsed.data.STOCKLAB_DATA ?? '.stocklab'),
    threads: availableParallelism(),
    language: parsed.data.LANG?.startsWith('ko') ? 'ko' : 'en',
  }
}
