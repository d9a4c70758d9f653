import { drawFrom } from '../seeded.js'

/**
 * Somebody who fails to place each entry with probability `share`: out of the office, order typed too late, no money in
 * time. Depends on seed, day and instrument alone, so equal seeds miss the same.
 */
export function missedEntries(share: number, seed: number): (ordinal: number, instrument: number) => boolean {
  return (ordinal, instrument) => {
    const mixed =
      Math.imul(seed ^ Math.imul(ordinal + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(instrument + 1, 0xc2b2ae35)
    return drawFrom(mixed)() < share
  }
}
