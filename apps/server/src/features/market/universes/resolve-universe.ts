import type { MarketId } from '@stocklab/domain'
import type { UniverseView } from '@stocklab/protocol'
import { Problem } from '../../../http/problem.js'
import type { MarketPorts } from '../ports.js'
import { statusOn } from '../quotes/build-quote.js'
import type { Edition } from '../view/edition.js'
import type { MarketView } from '../view/market-view.js'
import { builtInUniverses, membersOf } from './built-in.js'
import { readOwnUniverse, type StoredUniverse } from './own-queries.js'
import { readTheme, type Theme } from './themes-queries.js'

/** A universe with its members on one session. */
export interface ResolvedUniverse {
  readonly about: Omit<UniverseView, 'members'>
  readonly view: MarketView
  /** Ascending rows. */
  readonly rows: readonly number[]
  /** Codes of a list that the lake does not hold. */
  readonly unknown: readonly string[]
}

export interface UniverseQuestion {
  readonly id: string
  /** Whose own universes count; null = nobody's. */
  readonly userId: string | null
  /** Session on which somebody is a member; the last one unless given. */
  readonly t?: number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Throws UNIVERSE_UNKNOWN, also for those of other users. */
export async function resolveUniverse(
  edition: Edition,
  { database }: Pick<MarketPorts, 'database'>,
  question: UniverseQuestion,
): Promise<ResolvedUniverse> {
  const { id, userId } = question
  const theme = id.startsWith('theme:') ? await readTheme(database, id.slice('theme:'.length)) : undefined
  if (theme !== undefined) return themeUniverse(edition, theme, question.t)
  if (UUID.test(id) && userId !== null) {
    const own = await readOwnUniverse(database, userId, id)
    if (own !== undefined) return ownUniverse(edition, own, question.t)
  }
  for (const market of edition.markets.filter((market) => mayHold(market, id))) {
    const view = await edition.view(market)
    const found = builtInUniverses(view, question.t ?? view.last).find((universe) => universe.id === id)
    if (found === undefined) continue
    const { has, ...about } = found
    return { about, view, rows: membersOf(view, has), unknown: [] }
  }
  throw new Problem('UNIVERSE_UNKNOWN', `expected the id of a universe, received "${id}"`)
}

/** Boards do not name their market, so each is asked; other ids do. */
function mayHold(market: MarketId, id: string): boolean {
  return id === `market:${market}` || id.startsWith(`kind:${market}:`) || id.startsWith('board:')
}

function aboutTheme(theme: Theme): Omit<UniverseView, 'members'> {
  const { market, nameKo, nameEn, descriptionKo } = theme
  return { id: `theme:${theme.id}`, kind: 'theme', market, nameKo, nameEn, description: descriptionKo, condition: null }
}

export async function themeUniverse(edition: Edition, theme: Theme, t?: number): Promise<ResolvedUniverse> {
  const view = await edition.view(theme.market)
  return { about: aboutTheme(theme), view, ...rowsOfCodes(view, theme.codes, t ?? view.last) }
}

export async function ownUniverse(edition: Edition, own: StoredUniverse, t?: number): Promise<ResolvedUniverse> {
  const view = await edition.view(own.market)
  const { id, market, name, description, condition } = own
  const about = { id, kind: 'own' as const, market, nameKo: name, nameEn: name, description, condition }
  if (condition === null) return { about, view, ...rowsOfCodes(view, own.codes ?? [], t ?? view.last) }
  const day = t ?? view.last
  const rows = await view.remember(`members of ${day}: ${condition}`, async () => {
    const [truths] = await view.evaluateDay({ expressions: [condition], t: day, universe: null })
    return membersOf(view, (row) => truths?.[row] === 1)
  })
  return { about, view, rows, unknown: [] }
}

/** Those listed on the session are members; a code of the market that is not is neither a member nor unknown. */
function rowsOfCodes(
  view: MarketView,
  codes: readonly string[],
  t: number,
): Pick<ResolvedUniverse, 'rows' | 'unknown'> {
  const found = codes.map((code) => [code, view.rowOf(code)] as const)
  const rows = found.flatMap(([, row]) => (row === undefined || statusOn(view.market, row, t) === null ? [] : [row]))
  return {
    rows: [...new Set(rows)].sort((a, b) => a - b),
    unknown: found.flatMap(([code, row]) => (row === undefined ? [code] : [])),
  }
}
