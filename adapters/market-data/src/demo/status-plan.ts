import { LISTING_STATUSES, type Listing, type ListingStatus } from '@stocklab/domain'
import type { Member } from './cast.js'
import type { Random } from './random.js'

export const LIQUIDATION_SESSIONS = 7

/** Status of each session, as 1 + index into LISTING_STATUSES, 0 outside the listing. */
export type StatusPath = Uint8Array

export const statusMark = (status: ListingStatus): number => 1 + LISTING_STATUSES.indexOf(status)

/** A company that fails is administrative for about a year, then halted for weeks, then in liquidation trading. */
export function planStatus(random: Random, member: Member, sessions: number): StatusPath {
  const path = new Uint8Array(sessions)
  const end = member.ending ? member.ending.at + 1 : sessions
  path.fill(statusMark('normal'), member.from, end)
  if (member.ending?.kind === 'failure') {
    const liquidation = end - LIQUIDATION_SESSIONS
    const halt = liquidation - random.integer(15, 45)
    path.fill(statusMark('administrative'), end - random.integer(200, 280), halt)
    path.fill(statusMark('halted'), halt, liquidation)
    path.fill(statusMark('liquidation'), liquidation, end)
  }
  for (let t = member.from + 30; t < end - 100; t++) {
    if (member.kind === 'common' && random.chance(0.12 / 252)) haltFor(path, t, random.integer(1, 12))
  }
  return path
}

/** Halts a listed stretch; what is in liquidation stays so. */
export function haltFor(path: StatusPath, from: number, sessions: number): void {
  for (let t = from; t < Math.min(from + sessions, path.length); t++) {
    if (path[t] === statusMark('normal') || path[t] === statusMark('administrative')) path[t] = statusMark('halted')
  }
}

/** Listing rows of a status path: one for each stretch; the first begins on the listing day, a running one is open. */
export function listingsOf(member: Member, path: StatusPath, sessions: ArrayLike<number>, listedOn: number): Listing[] {
  const rows: Listing[] = []
  const end = member.ending ? member.ending.at + 1 : path.length
  for (let t = member.from; t < end; ) {
    let next = t + 1
    while (next < end && path[next] === path[t]) next++
    rows.push({
      code: member.code,
      from: t === member.from ? listedOn : sessions[t]!,
      // Up to the day before the next stretch, closed days included.
      to: next < end ? sessions[next]! - 1 : member.ending ? sessions[end - 1]! : null,
      board: member.board,
      sector: member.sector.name,
      status: LISTING_STATUSES[path[t]! - 1]!,
    })
    t = next
  }
  return rows
}
