import type { Trial } from './trial.js'

/** Share of features two trials have in common from which they count as variants of one idea. */
const KINSHIP = 0.5

/**
 * The trials that belong to the family of `root`, in their given order: those of the same market that share at least half
 * of their features with it, or with another member. Who moves from one idea to the next in small steps takes all
 * earlier tries along.
 */
export function familyOf(root: Pick<Trial, 'market' | 'features'>, trials: readonly Trial[]): readonly Trial[] {
  const groups = new Map<string, { readonly features: ReadonlySet<string>; isKin: boolean }>()
  for (const { market, features } of trials) {
    if (market !== root.market) continue
    const name = features.join(' ')
    if (!groups.has(name)) groups.set(name, { features: new Set(features), isKin: false })
  }
  const frontier: ReadonlySet<string>[] = [new Set(root.features)]
  for (let member = frontier.pop(); member !== undefined; member = frontier.pop()) {
    for (const group of groups.values()) {
      if (group.isKin || !areKin(member, group.features)) continue
      group.isKin = true
      frontier.push(group.features)
    }
  }
  return trials.filter(({ market, features }) => market === root.market && groups.get(features.join(' '))!.isKin)
}

function areKin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const feature of a) if (b.has(feature)) shared++
  const all = a.size + b.size - shared
  return all === 0 || shared / all >= KINSHIP
}
