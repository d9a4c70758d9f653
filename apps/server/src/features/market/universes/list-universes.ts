import type { MarketId } from '@stocklab/domain'
import type { UniverseView } from '@stocklab/protocol'
import type { MarketPorts } from '../ports.js'
import type { Edition } from '../view/edition.js'
import { builtInUniverses, membersOf } from './built-in.js'
import { readOwnUniverses } from './own-queries.js'
import { ownUniverse, themeUniverse } from './resolve-universe.js'
import { readThemes } from './themes-queries.js'

/** Universes of a market with their member counts: those it brings along, themes, and the user's own. */
export async function listUniverses(
  edition: Edition,
  { database }: Pick<MarketPorts, 'database'>,
  { market, userId }: { readonly market: MarketId; readonly userId: string | null },
): Promise<UniverseView[]> {
  const view = await edition.view(market)
  const builtIn = view.once('built-in universes', () =>
    builtInUniverses(view, view.last).map(({ has, ...about }) => ({ ...about, members: membersOf(view, has).length })),
  )
  const themes = await Promise.all((await readThemes(database, market)).map((theme) => themeUniverse(edition, theme)))
  const stored = userId === null ? [] : await readOwnUniverses(database, userId)
  const own = await Promise.all(stored.filter((one) => one.market === market).map((one) => ownUniverse(edition, one)))
  return [...builtIn, ...[...themes, ...own].map(({ about, rows }) => ({ ...about, members: rows.length }))]
}
