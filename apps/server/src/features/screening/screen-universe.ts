import type { ScreenRequest } from '@stocklab/protocol'
import { Problem } from '../../http/problem.js'
import type { MarketPorts } from '../market/ports.js'
import { resolveUniverse } from '../market/universes/resolve-universe.js'
import type { Edition } from '../market/view/edition.js'
import type { UniverseFilters } from '../market/view/market-task.js'

/** The universe of a screen as the filters of a strategy document; null = every listed instrument. */
export async function screenFilters(
  edition: Edition,
  ports: Pick<MarketPorts, 'database'>,
  { request, userId, t }: { readonly request: ScreenRequest; readonly userId: string; readonly t: number },
): Promise<UniverseFilters | null> {
  const { id, boards, kinds, sectors, excludeStatus, codes } = request.universe
  const named = id === undefined ? undefined : await codesOf(edition, ports, { request, userId, t, id })
  const isOpen = [boards, kinds, sectors, excludeStatus, codes].every(({ length }) => length === 0)
  if (isOpen && named === undefined) return null
  return {
    markets: boards,
    kinds,
    sectors: { include: sectors, exclude: [] },
    status: { exclude: excludeStatus },
    codes: { include: both(named, codes), exclude: [] },
    where: null,
  }
}

/** An empty list includes every code, so that one which includes none has to name a code that there is not. */
const NO_CODE = '\u0000'

function both(named: readonly string[] | undefined, codes: readonly string[]): readonly string[] {
  if (named === undefined) return codes
  const wanted = new Set(codes)
  const kept = codes.length === 0 ? named : named.filter((code) => wanted.has(code))
  return kept.length === 0 ? [NO_CODE] : kept
}

async function codesOf(
  edition: Edition,
  ports: Pick<MarketPorts, 'database'>,
  question: { readonly request: ScreenRequest; readonly userId: string; readonly t: number; readonly id: string },
): Promise<readonly string[]> {
  const { about, view, rows } = await resolveUniverse(edition, ports, question)
  if (about.market !== question.request.market) {
    throw new Problem(
      'INPUT_INVALID',
      `universe.id: expected a universe of ${question.request.market}, received one of ${about.market}`,
    )
  }
  return rows.map((row) => view.market.instruments[row]?.code ?? '')
}
