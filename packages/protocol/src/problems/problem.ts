import { z } from 'zod'

/** What a kind of problem means to whoever gets it; the sentence of the case itself is `detail`. */
export interface ProblemMeaning {
  readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 431 | 500 | 503
  readonly en: string
  readonly ko: string
}

/** One place in the input and what is wrong there. */
export const problemPlaceSchema = z.object({
  path: z.string().meta({ description: 'Path of the field, as in `document.entry.rank_by`; empty = the whole body' }),
  message: z.string(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
})
export type ProblemPlace = z.infer<typeof problemPlaceSchema>

/** Errors of the API (RFC 9457). `code` is of the catalogue in docs/errors.md; `title` is in the language asked for. */
export const problemSchema = z
  .object({
    type: z.string().meta({ examples: ['https://stocklab.dev/errors#STRATEGY_UNKNOWN'] }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().meta({ description: 'Request id: name it when you ask for help' }),
    errors: z.array(problemPlaceSchema).optional(),
    retryAfterSeconds: z.number().optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof problemSchema>
