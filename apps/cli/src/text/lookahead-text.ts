import type { LookaheadProof } from '@stocklab/engine'

const DATES_A_LINE = 6

/** What a proof that holds says. */
export function lookaheadText(proof: LookaheadProof): string {
  return [
    `Look-ahead: none. Everything after each of ${proof.cuts.length} random days (seed ${proof.seed}) was`,
    'replaced by noise, one day after another; no order, fill or position up to that',
    'day changed. The days:',
    ...linesOf(proof.cuts),
  ].join('\n')
}

/** Dates in lines that an ordinary terminal does not break. */
function linesOf(dates: readonly string[]): string[] {
  const lines: string[] = []
  for (let k = 0; k < dates.length; k += DATES_A_LINE) lines.push(`  ${dates.slice(k, k + DATES_A_LINE).join('  ')}`)
  return lines
}
