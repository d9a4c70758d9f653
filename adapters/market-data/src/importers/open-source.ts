import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type MarketId, StockLabError } from '@stocklab/domain'
import { LAKE_TABLES, type LakeTable } from '../lake/manifest.js'
import { canonicalFile, isCanonicalFolder, stageCanonical } from './canonical.js'
import { stageDatago } from './datago.js'
import type { ImportSource, SourceKind } from './import-options.js'
import { stageIndices } from './index-files.js'
import { stageKrxAdjusted } from './krx-adjusted.js'
import { stageKrxReferences } from './krx-reference.js'
import { stageMarcap } from './marcap.js'
import { mappedLayout, recognisePlainLayout, stagePlainTables } from './plain-table.js'
import { type FileRole, type RecognisedFile, recogniseFiles } from './recognise.js'
import { readSourceHeader, type SourceTable } from './source-table.js'
import type { StagedSource, StagingContext } from './staged.js'
import { stageStatements } from './statements/stage-statements.js'
import { mappedStatements, recogniseStatements } from './statements/statement-layouts.js'

/** A recognised source: its files are known, its rows not read yet. */
export interface OpenedSource {
  readonly kind: string
  readonly files: readonly string[]
  stage(): Promise<StagedSource>
}

/** Finds out what the paths hold. Throws `missing-input` for a path that is not there, `data` for an unknown layout. */
export async function openSource(context: StagingContext, source: ImportSource): Promise<OpenedSource> {
  const [first] = source.paths
  if (first === undefined)
    throw new StockLabError('input', 'SOURCE_NONE', 'expected a file or folder to import, received none')
  requirePaths(source.paths)
  if (source.kind === 'canonical' || (source.kind === 'auto' && isCanonicalFolder(first))) {
    return openCanonical(context, source.paths)
  }
  const { mapping, statements } = context.options
  if (statements) return openMappedStatements(context, source.paths)
  if (mapping && (source.kind === 'csv' || source.kind === 'auto')) return openMapped(context, source.paths)
  const files = await recogniseFiles(context, source.paths)
  return openRecognised(context, files, source)
}

function requirePaths(paths: readonly string[]): void {
  for (const path of paths) {
    if (!existsSync(path)) throw sourceMissing(path, `expected a file or folder at ${path}, there is none`)
    requireReadable(path)
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) requireReadable(join(path, name))
  }
}

function requireReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EACCES') return
    throw sourceMissing(path, 'there is no permission to read it', cause)
  }
}

function sourceMissing(file: string, sentence: string, cause?: unknown): StockLabError {
  return new StockLabError('missing-input', 'SOURCE_MISSING', sentence, {
    place: { file },
    hint: 'nothing was imported; name another path, or give yourself the right to read this one',
    ...(cause === undefined ? {} : { cause }),
  })
}

function openCanonical(context: StagingContext, paths: readonly string[]): OpenedSource {
  const [folder, second] = paths
  if (folder === undefined || second !== undefined) {
    throw new StockLabError('input', 'SOURCE_MANY', `expected one canonical folder, received ${paths.length}`, {
      hint: 'import them one after the other',
    })
  }
  const expected = [...LAKE_TABLES.map((table) => canonicalFile(folder, table)), join(folder, 'market.json')]
  const files = expected.filter((path): path is string => path !== undefined && existsSync(path))
  return { kind: 'canonical', files, stage: () => stageCanonical(context, folder) }
}

async function openMapped(context: StagingContext, paths: readonly string[]): Promise<OpenedSource> {
  const { mapping, market, prices } = context.options
  if (!mapping || market === undefined) {
    throw new StockLabError('input', 'SOURCE_MARKET_NEEDED', 'expected the market of a mapped table, received none', {
      hint: 'name it: --market KRX, US or CRYPTO',
    })
  }
  const headers: SourceTable[] = []
  for (const path of paths) headers.push(await readSourceHeader(context.sql, path, context.scratch))
  const layout = mappedLayout(mapping, market, prices ?? 'raw')
  return { kind: 'csv', files: paths, stage: () => stagePlainTables(context, headers, layout) }
}

async function openMappedStatements(context: StagingContext, paths: readonly string[]): Promise<OpenedSource> {
  const headers: SourceTable[] = []
  for (const path of paths) headers.push(await readSourceHeader(context.sql, path, context.scratch))
  const layout = mappedStatements(context.options.statements!)
  return { kind: layout.kind, files: paths, stage: () => stageStatements(context, headers, layout) }
}

const ROLES_OF: Readonly<Record<Exclude<SourceKind, 'auto' | 'canonical'>, FileRole>> = {
  marcap: 'marcap',
  'krx-adjusted': 'krx-adjusted',
  datago: 'datago',
  csv: 'plain',
  statements: 'statements',
}
/** Where several price layouts lie side by side, the first of these is taken: prices of one kind to a market. */
const PREFERENCE: readonly FileRole[] = ['krx-adjusted', 'marcap', 'datago', 'plain', 'statements']

function openRecognised(context: StagingContext, files: readonly RecognisedFile[], source: ImportSource): OpenedSource {
  const has = (role: FileRole): boolean => files.some((file) => file.role === role)
  const wanted = source.kind === 'auto' || source.kind === 'canonical' ? PREFERENCE.find(has) : ROLES_OF[source.kind]
  const hasBars = wanted !== undefined && has(wanted)
  if (source.kind !== 'auto' && !hasBars) throw unknownLayout(files, source.kind)
  if (!hasBars && !has('indices')) throw unknownLayout(files, source.kind)
  const isKrx = wanted !== 'plain' && wanted !== 'statements'
  const used = files.filter(
    (file) => file.role !== undefined && (file.role === wanted || (isKrx && isKrxHelper(file.role))),
  )
  const notes = passedOver(files, used, wanted)
  return {
    kind: wanted ?? 'indices',
    files: used.map((file) => file.path),
    stage: () => stageRecognised(context, { used, notes, wanted }),
  }
}

const isKrxHelper = (role: FileRole): boolean => ['indices', 'names', 'delistings', 'industries'].includes(role)

function passedOver(
  files: readonly RecognisedFile[],
  used: readonly RecognisedFile[],
  wanted: FileRole | undefined,
): string[] {
  return files
    .filter((file) => !used.includes(file))
    .map((file) => `passed over ${basename(file.path)}: ${file.why ?? whyNotBeside(file.role, wanted)}`)
}

const whyNotBeside = (role: FileRole | undefined, wanted: FileRole | undefined): string =>
  role === 'marcap' && wanted === 'krx-adjusted'
    ? 'raw prices must not be mixed with the adjusted ones of this import; import it with --source marcap into another data directory'
    : role === 'statements'
      ? 'statements are imported by themselves, after the prices, since two sources of the same figures must not be mixed unseen'
      : `its layout (${role}) is not part of this import (${wanted})`

interface Selection {
  readonly used: readonly RecognisedFile[]
  readonly notes: readonly string[]
  readonly wanted: FileRole | undefined
}

async function stageRecognised(context: StagingContext, selection: Selection): Promise<StagedSource> {
  const { used, wanted } = selection
  const tablesOf = (role: FileRole): SourceTable[] => used.flatMap((f) => (f.role === role && f.table ? [f.table] : []))
  const bars = await stageBars(context, selection, tablesOf)
  const tables = new Set<LakeTable>(bars?.tables)
  const notes = [...(bars?.notes ?? []), ...selection.notes]
  if (bars?.tables.has('bars') && wanted !== 'plain') {
    const references = {
      names: tablesOf('names'),
      delistings: tablesOf('delistings'),
      industries: tablesOf('industries'),
    }
    const known = await stageKrxReferences(context, references)
    if (known) {
      tables.add('instruments')
      notes.push("sectors and industries are those of the listing table, not dated: the same for all of a code's days")
      if (known.products > 0)
        notes.push(`${known.products} codes without board and name anywhere are taken for ETFs and ETNs`)
    }
  }
  if (tablesOf('indices').length > 0) {
    const left = await stageIndices(context, tablesOf('indices'))
    tables.add('indices')
    if (left > 0) notes.push(`${left} index rows without a positive close were left out`)
  }
  const market: MarketId = bars?.market ?? context.options.market ?? 'KRX'
  const none = {
    kind: 'indices',
    market,
    prices: 'raw' as const,
    valuesEstimated: false,
    statements: 'selected' as const,
  }
  return { ...none, ...bars, tables, notes, files: inOrderOf(bars, used) }
}

/** Bars name their file by index, so their files come first. */
function inOrderOf(bars: StagedSource | undefined, used: readonly RecognisedFile[]): string[] {
  const first = bars?.files ?? []
  return [...first, ...used.map((file) => file.path).filter((path) => !first.includes(path))]
}

async function stageBars(
  context: StagingContext,
  { used, wanted }: Selection,
  tablesOf: (role: FileRole) => SourceTable[],
): Promise<StagedSource | undefined> {
  switch (wanted) {
    case 'marcap':
      return stageMarcap(context, tablesOf('marcap'))
    case 'krx-adjusted':
      return stageKrxAdjusted(context, tablesOf('krx-adjusted'))
    case 'datago':
      return stageDatago(
        context,
        used.filter((file) => file.role === 'datago').map((file) => file.path),
      )
    case 'statements':
      return stageKnownStatements(context, tablesOf('statements'))
    case 'plain':
      return stagePlain(context, tablesOf('plain'))
    default:
      return undefined
  }
}

function stageKnownStatements(context: StagingContext, tables: readonly SourceTable[]): Promise<StagedSource> {
  const layouts = tables.map((table) => recogniseStatements(table)!)
  const layout = layouts[0]!
  if (layouts.some((other) => other !== layout)) throw severalLayouts()
  return stageStatements(context, tables, layout)
}

const severalLayouts = (): StockLabError =>
  new StockLabError('input', 'SOURCE_MANY', 'expected tables of one layout, received several', {
    hint: 'import them one after the other',
  })

function stagePlain(context: StagingContext, tables: readonly SourceTable[]): Promise<StagedSource> {
  const layouts = tables.map((table) => recognisePlainLayout(table)!)
  const layout = layouts[0]!
  if (layouts.some((other) => other !== layout)) throw severalLayouts()
  return stagePlainTables(context, tables, layout)
}

function unknownLayout(files: readonly RecognisedFile[], kind: string): StockLabError {
  const first = files.find((file) => file.role === undefined) ?? files[0]
  const wanted = kind === 'auto' ? 'a file of a known layout' : `a file of the layout ${kind}`
  const why =
    first === undefined ? 'the folder is empty' : `${basename(first.path)}: ${first.why ?? `it is ${first.role}`}`
  return new StockLabError('data', 'SOURCE_UNKNOWN', `expected ${wanted}, found none; ${why}`, {
    ...(first === undefined ? {} : { place: { file: first.path } }),
    hint: 'docs/guide/own-data.en.md has the layouts; a column mapping can say which column is what',
  })
}
