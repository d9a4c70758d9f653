import type { Invalidation } from './invalidation.js'

export interface InvalidationMessage {
  /** The node that says it. */
  readonly from: string
  readonly invalidation: Invalidation
}

/** What a later version of the program says in words that this one does not know is taken for everything. */
export function parseMessage(text: string): InvalidationMessage {
  try {
    const message = JSON.parse(text) as InvalidationMessage
    if (['keys', 'kind', 'tag', 'all'].includes(message.invalidation.of)) return message
  } catch {
    // Not of this program.
  }
  return { from: '', invalidation: { of: 'all' } }
}

/** A script of Redis takes only some thousand names. */
const KEYS_AT_ONCE = 1_000

export function partsOf(invalidation: Invalidation): readonly Invalidation[] {
  if (invalidation.of !== 'keys') return [invalidation]
  const parts: Invalidation[] = []
  for (let from = 0; from < invalidation.keys.length; from += KEYS_AT_ONCE) {
    parts.push({ of: 'keys', keys: invalidation.keys.slice(from, from + KEYS_AT_ONCE) })
  }
  return parts
}
