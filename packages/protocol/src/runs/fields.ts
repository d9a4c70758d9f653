import { z } from 'zod'

export const dateSchema = z.iso.date().meta({ examples: ['2024-03-29'] })
export const codeSchema = z.string().min(1).max(40).meta({ description: 'Code as the exchange writes it' })
export const sideSchema = z.enum(['buy', 'sell'])
export const orderSchema = z.enum(['asc', 'desc'])
/** Text in both languages. */
export const bilingualSchema = z.object({ ko: z.string(), en: z.string() })
