import { z } from 'zod'

/** Bar columns of a plain table, by the source's own column names. What is not named is missing; other keys are refused. */
export const columnMappingSchema = z.strictObject({
  code: z.string(),
  date: z.string(),
  open: z.string(),
  high: z.string(),
  low: z.string(),
  close: z.string(),
  volume: z.string(),
  base: z.string().optional(),
  value: z.string().optional(),
  shares: z.string().optional(),
  free_float: z.string().optional(),
  name: z.string().optional(),
  board: z.string().optional(),
})

export type ColumnMapping = Readonly<z.infer<typeof columnMappingSchema>>
