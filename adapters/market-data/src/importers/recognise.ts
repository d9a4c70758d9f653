import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hasNames } from './column-names.js'
import { isIndexFile } from './index-files.js'
import { isKrxAdjusted } from './krx-adjusted.js'
import { isKrxDelistings, isKrxIndustries, isKrxNames } from './krx-reference.js'
import { isMarcap } from './marcap.js'
import { recognisePlainLayout } from './plain-table.js'
import { readSourceHeader, type SourceTable } from './source-table.js'
import type { StagingContext } from './staged.js'
import { recogniseStatements } from './statements/statement-layouts.js'

export const FILE_ROLES = [
  'marcap',
  'krx-adjusted',
  'indices',
  'names',
  'delistings',
  'industries',
  'plain',
  'datago',
  'statements',
] as const
export type FileRole = (typeof FILE_ROLES)[number]

/** What one file of the given paths is; `role` undefined: nothing that an importer reads, and `why`. */
export interface RecognisedFile {
  readonly path: string
  readonly role: FileRole | undefined
  /** Not there for JSON. */
  readonly table?: SourceTable
  readonly why?: string
}

/** Recognises files by their columns, not by their names. Folders are read one level deep, in order of names. */
export async function recogniseFiles(context: StagingContext, paths: readonly string[]): Promise<RecognisedFile[]> {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
  const recognised: RecognisedFile[] = []
  for (const path of files) recognised.push(await recogniseFile(context, path))
  return recognised
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

async function recogniseFile(context: StagingContext, path: string): Promise<RecognisedFile> {
  if (/\.json$/i.test(path)) {
    const isDatago = readFileSync(path, 'utf8').includes('"response"')
    return isDatago ? { path, role: 'datago' } : { path, role: undefined, why: 'JSON of an unknown shape' }
  }
  if (!/\.(csv|txt|parquet)$/i.test(path)) return { path, role: undefined, why: 'not a CSV, Parquet or JSON file' }
  const table = await readSourceHeader(context.sql, path, context.scratch)
  const role = roleOf(table)
  return role === undefined ? { path, role, table, why: whyNot(table) } : { path, role, table }
}

function roleOf(table: SourceTable): FileRole | undefined {
  if (isMarcap(table)) return 'marcap'
  if (isKrxAdjusted(table)) return 'krx-adjusted'
  if (isKrxNames(table)) return 'names'
  if (isKrxDelistings(table)) return 'delistings'
  if (isKrxIndustries(table)) return 'industries'
  if (isIndexFile(table)) return 'indices'
  if (recogniseStatements(table)) return 'statements'
  return recognisePlainLayout(table) ? 'plain' : undefined
}

function whyNot(table: SourceTable): string {
  if (table.columns.length === 1 && hasNames(table, ['date']))
    return 'a list of trading days; the calendar comes with the product'
  const names = table.columns.slice(0, 6).join(', ')
  return `no known layout has its columns (${names}${table.columns.length > 6 ? ', …' : ''})`
}
