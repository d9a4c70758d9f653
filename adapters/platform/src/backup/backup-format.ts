import { z } from 'zod'

export const BACKUP_FORMAT = 'stocklab/backup@1'

/** First line of a backup; then lines of rows, then the last line. All of it is gzip over one JSON value a line. */
export const backupHeadSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  created: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })).min(1) }),
  ),
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.number(), isUsed: z.boolean() })),
  /** Months of the partitions of runs. */
  months: z.array(z.iso.date()),
})
export type BackupHead = z.infer<typeof backupHeadSchema>

/** Values as PostgreSQL writes them, which it reads back to the very same ones, whatever their type. */
export const backupRowsSchema = z.object({ table: z.string(), rows: z.array(z.array(z.string().nullable())) })

export const backupEndSchema = z.object({
  end: z.literal(true),
  /** Rows by table. */
  rows: z.record(z.string(), z.int()),
  /** Of all bytes before this line. */
  sha256: z.string(),
})
