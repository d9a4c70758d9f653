import { join } from 'node:path'
import { epochDay, type IsoDate, isoDate, StockLabError } from '@stocklab/domain'
import { createSqlSession } from '../../duckdb/session.js'
import { sqlPaths, sqlText } from '../../duckdb/sql.js'
import { readManifest } from '../../lake/lake.js'
import { lakeDir } from '../../lake/layout.js'
import type { FetchRequest, Provider } from './provider.js'
import type { ProviderClock } from './runtime.js'
import { type SpoolRequest, unfinishedRequests } from './spool.js'

/** Days before the newest one in the lake that are asked for again, for the corrections of the last days. */
const OVERLAP_DAYS = 7

interface PeriodWish {
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly codes?: readonly string[]
  readonly options?: Readonly<Record<string, string>>
}

interface PeriodScene {
  readonly dataDir: string
  readonly baseUrl: string
  readonly clock: ProviderClock
}

/**
 * The days to fetch. What the wish leaves open is taken from an interrupted fetch of the same kind, else the first day
 * is a week before the newest day that this provider brought to the lake, and the last is the newest published one.
 */
export async function resolvePeriod(
  provider: Provider,
  wish: PeriodWish,
  scene: PeriodScene,
): Promise<{ from: IsoDate; to: IsoDate }> {
  const newest = provider.newestDay(scene.clock.nowMs())
  const left = interrupted(provider, wish, scene)
  const wished = wish.to ?? left?.to ?? newest
  const to = wished > newest ? newest : wished
  const from = wish.from ?? left?.from ?? (await continuation(provider, wish, scene))
  if (from === undefined) {
    throw new StockLabError('input', 'USAGE', `expected --from, since ${provider.id} has brought nothing of this yet`, {
      hint: 'name the first day, for example --from 2024-01-02',
    })
  }
  if (from > to) {
    throw new StockLabError('input', 'PERIOD_REVERSED', `expected --from before --to, received ${from} after ${to}`, {
      hint: `the newest day that ${provider.title} can have is ${newest}`,
    })
  }
  return { from, to }
}

function interrupted(provider: Provider, wish: PeriodWish, scene: PeriodScene): SpoolRequest | undefined {
  if (wish.from !== undefined && wish.to !== undefined) return undefined
  const shape = ({ codes, options }: Pick<FetchRequest, 'codes' | 'options'>): string =>
    JSON.stringify([codes ?? null, options])
  return unfinishedRequests(scene.dataDir, provider.id)
    .map(({ request }) => request)
    .find(
      (request) =>
        request.baseUrl === scene.baseUrl &&
        shape({ codes: request.codes, options: request.options }) ===
          shape({ codes: wish.codes, options: wish.options ?? {} }) &&
        (wish.from === undefined || wish.from === request.from) &&
        (wish.to === undefined || wish.to === request.to),
    )
}

/** Undefined where the provider, or one of the wished codes, has brought nothing yet. */
async function continuation(
  provider: Provider,
  wish: PeriodWish,
  { dataDir }: PeriodScene,
): Promise<IsoDate | undefined> {
  const files = (readManifest(dataDir)?.files ?? []).filter(({ sources }) => sources.includes(provider.id))
  const bars = files.filter(({ table }) => table === 'bars').map(({ path }) => join(lakeDir(dataDir), path))
  const days = files.flatMap(({ to }) => to ?? [])
  const newest = wish.codes === undefined || bars.length === 0 ? days.sort().at(-1) : await newestOf(wish.codes, bars)
  return newest === undefined ? undefined : isoDate(epochDay(newest) - OVERLAP_DAYS)
}

/** The newest day that every one of the codes has. */
async function newestOf(codes: readonly string[], bars: readonly string[]): Promise<IsoDate | undefined> {
  const sql = await createSqlSession({ threads: 1 })
  try {
    const rows = await sql.all<{ newest: string }>(`SELECT max(date) AS newest FROM read_parquet(${sqlPaths(bars)})
      WHERE code IN (${codes.map(sqlText).join(', ')}) GROUP BY code ORDER BY newest`)
    return rows.length < codes.length ? undefined : rows[0]?.newest
  } finally {
    sql.close()
  }
}
