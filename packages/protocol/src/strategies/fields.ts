import { z } from 'zod'

/** What one account may store, so that one cannot fill the database of all. */
export const STRATEGY_LIMITS = {
  perUser: 1_000,
  revisions: 2_000,
  /** What is read in less than 50 ms whatever it says; the longest strategies that we know have 2,000 characters. */
  sourceLength: 12_000,
  /** Of a document as a value, with each default written out. */
  documentLength: 24_000,
  nameLength: 100,
  descriptionLength: 4_000,
  noteLength: 500,
  tags: 10,
  tagLength: 30,
} as const

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, and nobody can see other control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u

/** Text that people see: composed (NFC), without blanks around it. */
export const plainText = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(longest)
        .refine((text) => !UNPRINTABLE.test(text), 'expected text without control characters'),
    )

export const strategyIdSchema = z.uuid().meta({ description: 'Id of a strategy' })
export const revisionNumberSchema = z.coerce.number().int().min(1).max(1_000_000_000)

/** In lower case, so that `Value` and `value` are one tag. */
export const tagSchema = plainText(STRATEGY_LIMITS.tagLength)
  .transform((tag) => tag.toLowerCase().normalize('NFC'))
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M} _:.+-]*$/u, 'expected letters, digits, blanks and _ : . + -'))

export const tagsSchema = z
  .array(tagSchema)
  .max(STRATEGY_LIMITS.tags)
  .transform((tags) => [...new Set(tags)].sort())
  .meta({ description: 'At most ten; the answer has each once, in order', examples: [['value', 'low-risk']] })

export const noteSchema = plainText(STRATEGY_LIMITS.noteLength)
  .optional()
  .meta({ description: 'What was changed and why, for the list of revisions' })

export const marketSchema = z.enum(['KRX', 'US', 'CRYPTO'])
export const formatSchema = z.enum(['yaml', 'json'])
export const instantSchema = z.iso.datetime()
export const dateSchema = z.iso.date()

export const documentSchema = z.record(z.string(), z.unknown()).meta({
  id: 'StrategyDocument',
  description: 'A strategy document (stocklab/strategy@1); answers have every default filled in',
})

/** A value of a query that may stand once or several times. */
export const several = <T extends z.ZodType>(item: T, most: number) =>
  z
    .union([z.array(item).max(most), item])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
    .optional()
