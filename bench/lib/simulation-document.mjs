import { parseStrategy } from '@stocklab/strategy'

/** A strategy of work c: the 30 best by a score, out at -10 % and at +30 %; `plain` costs are what the peer knows. */
export function simulationDocument(schedule, rules) {
  const costs = rules === 'plain' ? 'costs: { commission: 0.00015, sell_tax: 0.0018 }' : 'costs: krx'
  const ticks = rules === 'plain' ? ', tick_rounding: false' : ''
  const text = `
schema: stocklab/strategy@1
name: Work c
market: KRX
capital: 100_000_000
entry:
  schedule: ${schedule}
  mode: rotate
  where: mom_12_1 > -1
  rank_by: [{ value: mom_12_1, order: high }]
  max_positions: 30
  sizing: equal
exit: { stop_loss: 0.1, take_profit: 0.3 }
execution: { price: open, slippage_bps: 10${ticks} }
${costs}
`
  const parsed = parseStrategy(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}
