/**
 * What a simulated service does wrong with one call. `duplicate` sends the answer before once more; `xml-error`,
 * `wrong-key` and `quota` use the service's own words; the others are the same for every service.
 */
export const MISBEHAVIOURS = [
  'slow',
  'too-many',
  'xml-error',
  'truncated',
  'duplicate',
  'wrong-key',
  'quota',
  'maintenance',
  'reset',
] as const
export type Misbehaviour = (typeof MISBEHAVIOURS)[number]

/** Which calls go wrong, and how; calls count from 1. */
export type Mischief = (call: number, url: URL) => Misbehaviour | undefined

export const faultless: Mischief = () => undefined

/** Every n-th call of a kind goes wrong, as `too-many:5`; throws RangeError for another text. */
export function parseMischief(texts: readonly string[]): Mischief {
  const rules = texts.map((text) => {
    const [kind, every = '1'] = text.split(':')
    const known = MISBEHAVIOURS.find((name) => name === kind)
    const n = Number(every)
    if (known === undefined || !Number.isInteger(n) || n < 1) {
      throw new RangeError(
        `expected one of ${MISBEHAVIOURS.join(', ')}, with :n for every n-th call, received "${text}"`,
      )
    }
    return { kind: known, n }
  })
  return (call) => rules.find(({ n }) => call % n === 0)?.kind
}
