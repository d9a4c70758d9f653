import type { Span } from '@stocklab/engine'
import { parseSpan } from '@stocklab/studies'
import { InvalidArgumentError } from 'commander'

/** Reads `3y`, `18m`, `26w` or `90d`. */
export function spanOption(text: string): Span {
  const span = parseSpan(text)
  if (span === undefined)
    throw new InvalidArgumentError(`expected a length such as 3y, 18m, 26w or 90d, received "${text}"`)
  return span
}
