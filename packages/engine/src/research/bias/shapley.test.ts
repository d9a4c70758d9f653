import { expect, test } from 'vitest'
import { shapleyParts } from './shapley.js'

test('the airport game: who needs the longer runway pays for the rest of it alone', () => {
  // Littlechild and Owen 1973: costs 1, 2 and 4, shared by all who need that stretch: 1/3, 1/3 + 1/2, 1/3 + 1/2 + 2.
  const costs = [1, 2, 4]
  const worth = (set: number) => Math.max(0, ...costs.filter((_, k) => (set >> k) & 1))
  const parts = shapleyParts(3, worth)
  for (const [k, part] of [1 / 3, 5 / 6, 17 / 6].entries()) expect(parts[k]).toBeCloseTo(part, 14)
})

test('the glove market: one left glove and two right ones', () => {
  const worth = (set: number) => (set & 1 && set & 6 ? 1 : 0)
  const parts = shapleyParts(3, worth)
  for (const [k, part] of [4 / 6, 1 / 6, 1 / 6].entries()) expect(parts[k]).toBeCloseTo(part, 14)
})

test('as the mean over all orders, one by one', () => {
  const worth = (set: number) => Math.sin(7 * set) * set
  const slow = [0, 0, 0, 0, 0]
  for (const order of orders([0, 1, 2, 3, 4])) {
    let set = 0
    for (const player of order) {
      slow[player]! += (worth(set | (1 << player)) - worth(set)) / 120
      set |= 1 << player
    }
  }
  for (const [k, part] of shapleyParts(5, worth).entries()) expect(part).toBeCloseTo(slow[k]!, 12)
})

function orders(players: readonly number[]): readonly (readonly number[])[] {
  if (players.length < 2) return [players]
  return players.flatMap((first) => orders(players.filter((other) => other !== first)).map((rest) => [first, ...rest]))
}
