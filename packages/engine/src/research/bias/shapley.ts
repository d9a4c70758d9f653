/**
 * What each of `players` adds to a whole, averaged over all orders in which they may join (Shapley 1953): exact, from
 * the worth of each of the 2^players sets (bit k set = player k takes part). The parts add up to the worth of all minus
 * the worth of none.
 */
export function shapleyParts(players: number, worth: (set: number) => number): readonly number[] {
  const weights = joiningWeights(players)
  return Array.from({ length: players }, (_, player) => {
    let part = 0
    for (let set = 0; set < 2 ** players; set++) {
      if ((set >> player) & 1) continue
      part += weights[members(set)]! * (worth(set | (1 << player)) - worth(set))
    }
    return part
  })
}

/** Share of the orders in which exactly so many, and these, came before a player: k! (n - k - 1)! / n!. */
function joiningWeights(players: number): readonly number[] {
  const weights = [1 / players]
  for (let k = 1; k < players; k++) weights.push((weights[k - 1]! * k) / (players - k))
  return weights
}

function members(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1
  return count
}
