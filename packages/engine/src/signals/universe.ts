import { type InstrumentKind, LISTING_STATUSES } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import type { Panel } from '../panel/panel.js'
import { CodeReader } from './code-reader.js'

type Filters = StrategyDocument['universe']

/** Writes 1 for each instrument that belongs on session t, else 0. */
export type Membership = (t: number, out: Uint8Array) => void

/** Every instrument with a listings row that covers the day. */
export function listedOn(panel: Panel): Membership {
  const reader = new CodeReader(panel.listing.status, panel.sessions.length)
  return (t, out) => {
    const status = reader.day(t)
    for (let i = 0; i < out.length; i++) out[i] = status[i]! > 0 ? 1 : 0
  }
}

/** The common stocks that are listed on the day. */
export function commonListedOn(panel: Panel): Membership {
  const isListed = listedOn(panel)
  const isCommon = panel.instruments.map(({ kind }) => kind === 'common')
  return (t, out) => {
    isListed(t, out)
    for (let i = 0; i < out.length; i++) if (!isCommon[i]) out[i] = 0
  }
}

/**
 * What the filters of a document leave of a day, before universe.where. An instrument without a known sector passes
 * an exclusion and fails an inclusion.
 */
export function documentFilters(panel: Panel, filters: Filters): Membership {
  const sessions = panel.sessions.length
  const { listing } = panel
  const passesAlways = panel.instruments.map(({ code, kind }) => passes(code, filters.codes) && ofKind(kind, filters))
  const excluded = new Set<string>(filters.status.exclude)
  const status = allowedCodes(LISTING_STATUSES, false, (name) => !excluded.has(name))
  const board = allowedCodes(listing.boards, filters.markets.length === 0, (name) => inList(filters.markets, name))
  const sector = allowedCodes(listing.sectors, filters.sectors.include.length === 0, (name) =>
    passes(name, filters.sectors),
  )
  const statuses = new CodeReader(listing.status, sessions)
  const boards = new CodeReader(listing.board, sessions)
  const sectors = new CodeReader(listing.sector, sessions)
  return (t, out) => {
    const [statusOf, boardOf, sectorOf] = [statuses.day(t), boards.day(t), sectors.day(t)]
    for (let i = 0; i < out.length; i++) {
      out[i] = passesAlways[i] && status[statusOf[i]!] && board[boardOf[i]!] && sector[sectorOf[i]!] ? 1 : 0
    }
  }
}

function ofKind(kind: InstrumentKind, { kinds }: Filters): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}

function inList(list: readonly string[], name: string): boolean {
  return list.length === 0 || list.includes(name)
}

function passes(name: string, { include, exclude }: Filters['codes']): boolean {
  return inList(include, name) && !exclude.includes(name)
}

/** Whether a category code passes; code 0 is the unknown category. */
function allowedCodes(names: readonly string[], unknown: boolean, test: (name: string) => boolean): readonly boolean[] {
  return [unknown, ...names.map(test)]
}
