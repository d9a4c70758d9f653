import { z } from 'zod'

/** No year 0, which databases do not know. */
export const dateSchema = z.iso
  .date()
  .refine((date) => date >= '0001-01-01', 'expected a day from 0001-01-01 on')
  .meta({ examples: ['2024-03-29'] })
export const codeSchema = z
  .string()
  .min(1)
  .max(40)
  .refine((code) => !code.includes('\u0000'), 'expected a code without NUL')
  .meta({ description: 'Code as the exchange writes it' })
export const sideSchema = z.enum(['buy', 'sell'])
export const orderSchema = z.enum(['asc', 'desc'])
/** Text in both languages. */
export const bilingualSchema = z.object({ ko: z.string(), en: z.string() })
