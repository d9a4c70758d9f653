import type { GroupReturn } from '@stocklab/protocol'
import type { SessionMove } from './session-moves.js'

export interface NamedGroup {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly moves: readonly SessionMove[]
}

/** Returns of groups on the last session; best first, those without any last. */
export function groupReturns(groups: readonly NamedGroup[]): GroupReturn[] {
  const keyOf = ({ weightedReturn, meanReturn }: GroupReturn) =>
    weightedReturn ?? meanReturn ?? Number.NEGATIVE_INFINITY
  const returns = groups.map(returnOf)
  return returns.sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    return x === y ? (a.id < b.id ? -1 : 1) : y - x
  })
}

function returnOf({ id, name, nameEn, moves }: NamedGroup): GroupReturn {
  const traded = moves.filter(({ isTraded, changeRatio }) => isTraded && !Number.isNaN(changeRatio))
  const weighted = traded.filter(({ weight }) => weight > 0)
  const sum = (items: readonly SessionMove[], of: (move: SessionMove) => number) =>
    items.reduce((total, move) => total + of(move), 0)
  const weight = sum(weighted, (move) => move.weight)
  return {
    id,
    name,
    nameEn,
    members: moves.length,
    traded: moves.filter(({ isTraded }) => isTraded).length,
    meanReturn: traded.length === 0 ? null : sum(traded, ({ changeRatio }) => changeRatio) / traded.length,
    weightedReturn: weight > 0 ? sum(weighted, (move) => move.weight * move.changeRatio) / weight : null,
    advancers: moves.filter(({ direction }) => direction === 1).length,
    decliners: moves.filter(({ direction }) => direction === -1).length,
  }
}
