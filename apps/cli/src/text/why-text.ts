import type { NotBoughtReason } from '@stocklab/engine'
import type { ConditionReading, FactorReading, Outcome, WhyAnswer } from '@stocklab/studies'
import { compact, MISSING_MARK, money, percent } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const MARKS = { yes: '[yes]    ', no: '[no]     ', missing: '[missing]' } as const

/** The answer as a terminal shows it: the verdict first, then everything it rests on. */
export function whyText(answer: WhyAnswer): string {
  const { code, name, date, market } = answer
  const traded =
    market.close === null
      ? 'no bar that day'
      : `close ${compact(market.close)}, ${market.volume === 0 ? 'did not trade' : `volume ${money(market.volume)}`}`
  return [
    `\n${code}  ${name}  ${date}  (${market.listed === null ? 'not listed' : `listed, ${market.listed}`}; ${traded})\n\n`,
    `${verdict(answer)}\n`,
    ...section('Universe', [mark(answer.inUniverse, 'in the universe of the strategy'), ...tree(answer.universeWhere)]),
    ...section('Entry condition', tree(answer.entryWhere)),
    ...section('Ranking', rankLines(answer)),
    ...section('Held', heldLines(answer)),
    answer.factors.length === 0 ? '' : `\nFactors\n${factorTable(answer.factors)}`,
  ].join('')
}

function verdict(answer: WhyAnswer): string {
  const { outcome } = answer
  const orders = outcome.ordered.map((order) =>
    order.side === 'buy'
      ? `Ordered a buy of ${money(order.target)} (${order.reason}).`
      : `Ordered a sale of ${money(order.quantity)} (${order.reason}).`,
  )
  const fills = outcome.fills.map(
    (fill) =>
      `Filled on ${fill.date}: ${fill.side} ${money(fill.quantity)} at ${compact(fill.price)} (${fill.reason}; commission ${money(fill.commission)}, tax ${money(fill.tax)}, slippage ${money(fill.slippage)}).`,
  )
  const lapsed = outcome.lapsed.map((row) => `Not filled on ${row.date}: ${LAPSES[row.reason] ?? row.reason}.`)
  const said = [...orders, ...fills, ...lapsed]
  return said.length > 0 ? said.join('\n') : notBought(answer)
}

const LAPSES: Readonly<Record<string, string>> = {
  halted: 'trading was halted or there was no volume',
  limit_locked: 'the price was locked at the limit',
  places: 'no place was free any more',
  participation: 'the order was larger than its share of the volume',
  cash: 'there was no cash left',
}

function notBought(answer: WhyAnswer): string {
  const { outcome, market, held, inUniverse, entryWhere } = answer
  if (!outcome.decides) {
    const near = [
      outcome.decisionBefore && `before it ${outcome.decisionBefore}`,
      outcome.decisionAfter && `after it ${outcome.decisionAfter}`,
    ].filter(Boolean)
    return `Nothing was decided about entries on this day${near.length > 0 ? `; the decision ${near.join(', ')}` : ''}.`
  }
  if (outcome.notBought !== null) return `Not bought: ${reasonText(outcome.notBought, outcome)}`
  if (held !== null) return 'Held and kept: no exit rule acted, and the ranking kept its place.'
  if (!inUniverse) return 'Not bought: it is not in the universe of the strategy.'
  if (market.close === null || market.volume === 0)
    return 'Not bought: it did not trade that day, so nothing is ordered.'
  if (entryWhere !== null && entryWhere.holds !== true)
    return `Not bought: the entry condition is ${entryWhere.holds === null ? 'missing a value' : 'false'}.`
  return 'Not bought: it was being sold, or it stood behind the candidates the run kept in its record.'
}

function reasonText(reason: NotBoughtReason, { rank, candidates, lastBought }: Outcome): string {
  const place = rank === null ? '' : `place ${rank} of ${candidates} candidates`
  const last =
    lastBought === null ? 'nothing was bought' : `the last one bought was ${lastBought.code}, place ${lastBought.rank}`
  switch (reason) {
    case 'rank':
      return `${place}; ${last}.`
    case 'places':
      return `${place}, but every place was taken (${last}).`
    case 'held':
      return 'it was held already.'
    case 'size':
      return 'its target came to nothing: no weight, or less than one share.'
    case 'max_new_per_day':
      return `${place}, but the day's number of new positions was reached.`
  }
}

function rankLines({ ranks, outcome }: WhyAnswer): readonly string[] {
  if (ranks.length === 0) return []
  const place =
    outcome.rank === null
      ? 'not among the ranked candidates'
      : `place ${outcome.rank} of ${outcome.candidates} candidates, score ${compact(outcome.score)}`
  const entries = ranks.map(({ text, value, order, weight, percentileInUniverse }) => {
    const best =
      percentileInUniverse === null ? null : order === 'high' ? percentileInUniverse : 1 - percentileInUniverse
    const standing =
      value === null
        ? 'no value, so no rank'
        : best === null
          ? 'no other stock of the universe has a value'
          : `better than ${percent(best, 1)} of the universe`
    return `  ${text} = ${compact(value)}: ${standing} (${order} is better, weight ${compact(weight)})`
  })
  return [`  ${place}`, ...entries]
}

function heldLines({ held, levels, exits }: WhyAnswer): readonly string[] {
  if (held === null) return []
  return [
    `  ${money(held.quantity)} since ${held.entryDate}, entry ${compact(held.entryPrice)}, peak ${compact(held.peak)}, held ${held.held} days`,
    ...levels.map(({ rule, level, actual, acts }) =>
      mark(acts, `${rule.replace('_', ' ')} at ${compact(level)} (now ${compact(actual)})`),
    ),
    ...exits.map(({ text, holds }) => mark(holds, `exit where ${text}`)),
  ]
}

function tree(reading: ConditionReading | null, depth = 0): readonly string[] {
  if (reading === null) return []
  const values = reading.operands.map(({ text, value }) => `${text} = ${compact(value)}`)
  const own = values.length > 0 ? `${reading.text}   (${values.join(', ')})` : reading.text
  const line = mark(reading.holds, reading.joint === null ? own : `${reading.joint}:`, depth)
  return [line, ...reading.parts.flatMap((part) => tree(part, depth + 1))]
}

function mark(holds: boolean | null, text: string, depth = 0): string {
  const sign = holds === null ? MARKS.missing : holds ? MARKS.yes : MARKS.no
  return `  ${'  '.repeat(depth)}${sign} ${text}`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\n${title}\n`, ...lines.map((line) => `${line}\n`)]
}

function factorTable(factors: readonly FactorReading[]): string {
  const share = (value: number | null) => (value === null ? MISSING_MARK : percent(value, 1))
  return renderTable(
    ['factor', 'value', 'above … of the universe', 'above … of the sector'],
    factors.map(({ text, value, percentileInUniverse, percentileInSector }) => [
      text,
      compact(value),
      share(percentileInUniverse),
      share(percentileInSector),
    ]),
    ['left', 'right', 'right', 'right'],
  )
}
