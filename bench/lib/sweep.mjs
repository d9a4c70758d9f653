import { compileStrategy, parseStrategy } from '@stocklab/strategy'

/** Lookbacks of work s, sessions. */
export const LOOKBACKS = Array.from({ length: 100 }, (_, k) => 60 + 4 * k)

/** Job J with a lookback of its own for each variant; `plain` costs are what the peer knows. */
export function sweepVariants(rules, lookbacks = LOOKBACKS) {
  const costs = rules === 'plain' ? 'costs: { commission: 0.00015, sell_tax: 0.0018 }' : 'costs: krx'
  const ticks = rules === 'plain' ? ', tick_rounding: false' : ''
  const parsed = parseStrategy(`
schema: stocklab/strategy@1
name: Sweep of job J
market: KRX
capital: 100_000_000
benchmark: KOSPI
parameters: { lookback: 252 }
entry:
  schedule: monthly
  mode: rotate
  where: lag(close, 21) / lag(close, $lookback) > 0
  rank_by: [{ value: "lag(close, 21) / lag(close, $lookback)", order: high }]
  max_positions: 30
  sizing: equal
execution: { price: open, slippage_bps: 10${ticks} }
${costs}
`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { document, places } = parsed
  return lookbacks.map((lookback) => {
    const compiled = compileStrategy(document, { lookback }, places)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    return { document, compiled: compiled.strategy }
  })
}
