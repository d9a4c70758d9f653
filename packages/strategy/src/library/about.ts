import { z } from 'zod'

/** What a strategy is after; several may hold. */
export const STYLES = ['value', 'quality', 'growth', 'momentum', 'low-risk', 'dividend', 'trend', 'mixed'] as const

export const RISKS = ['low', 'mid', 'high'] as const

/** How well the published rule is known; `CERTAINTY_WORDS` says each in plain words. */
export const CERTAINTIES = ['definition', 'replication', 'mixed', 'secondary', 'disputed'] as const

const text = z.string('text').trim().min(1, 'text')
const bilingual = z.strictObject({ ko: text, en: text }, 'a text in ko and one in en')
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `one of ${values.join(', ')}`)

export const strategyAboutSchema = z.strictObject(
  {
    /** Its number in the list of published strategies of the user guide. */
    number: z.int('a whole number from 1').min(1, 'a whole number from 1'),
    name: bilingual,
    description: bilingual,
    source: z.strictObject({ author: text, work: text, read: text }, 'author, work and read'),
    certainty: oneOf(CERTAINTIES),
    certainty_note: bilingual.optional(),
    risk: oneOf(RISKS),
    style: z.array(oneOf(STYLES), 'a list of styles').min(1, 'at least one style'),
    adaptations: z.array(bilingual, 'a list of texts in ko and en').min(1, 'at least one adaptation'),
  },
  'a section of keys',
)

/** What stands beside a published strategy: whose it is, how sure that is, and what was changed for Korea. */
export type StrategyAbout = z.output<typeof strategyAboutSchema>
export type Bilingual = z.output<typeof bilingual>
export type Certainty = (typeof CERTAINTIES)[number]
