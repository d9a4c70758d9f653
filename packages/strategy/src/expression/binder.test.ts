import { describe, expect, it } from 'vitest'
import { type BindOptions, bindExpression } from './bind-expression.js'
import type { Bound } from './bound.js'

function bound(text: string, options: BindOptions = {}): Bound {
  const result = bindExpression(text, options)
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('; '))
  return result.bound
}

function faults(text: string, options: BindOptions = {}): readonly string[] {
  const result = bindExpression(text, options)
  return result.ok ? [] : result.problems.map((problem) => problem.message)
}

/** A bound expression on one line. */
function shown(node: Bound): string {
  switch (node.kind) {
    case 'number':
      return String(node.value)
    case 'column':
    case 'position':
      return node.name
    case 'factor':
      return [node.id, ...node.params].join(':')
    case 'category':
      return `${node.name}${node.negated ? '!=' : '=='}${node.options.join('|')}`
    case 'apply':
      return `${node.fn}(${[...node.args.map(shown), ...node.params, ...(node.by ? [`by ${node.by}`] : [])].join(', ')})`
  }
}

describe('binding', () => {
  it.each([
    ['close > sma(close, 60)', 'gt(close, sma(close, 60))'],
    ['-2 ^ 2', 'pow(-2, 2)'],
    ['roe > 5%', 'gt(roe, 0.05)'],
    ['market_cap between 50e9 and 500b', 'and(ge(market_cap, 50000000000), le(market_cap, 500000000000))'],
    ["market in ('KOSPI', 'KOSDAQ', 'KOSPI')", 'market==KOSDAQ|KOSPI'],
    ["sector != 'banks'", 'sector!=banks'],
    ["'banks' == sector", 'sector==banks'],
    ['min(close, open, low)', 'min(min(close, open), low)'],
    ['coalesce(per, 50) < 100', 'lt(coalesce(per, 50), 100)'],
    ['if(close > open, 1, 0)', 'if(gt(close, open), 1, 0)'],
    ['is_missing(roe) and pbr < 4', 'and(is_missing(roe), lt(pbr, 4))'],
    ['rank(1 / per, by: sector)', 'rank(div(1, per), by sector)'],
    ['neutralize(pbr, by: sector)', 'neutralize(pbr, by sector)'],
    ['winsorize(per, 1%)', 'winsorize(per, 0.01)'],
    ['corr(close, volume, 20)', 'corr(close, volume, 20)'],
    ['since(close > open)', 'since(gt(close, open))'],
    ['crosses_below(close, sma_5)', 'crosses_below(close, sma_5)'],
    ['any(close > open, 5) or all(close > open, 3)', 'or(any(gt(close, open), 5), all(gt(close, open), 3))'],
    ['sma(close, 12 * 21)', 'sma(close, 252)'],
    ['rsi(14) + rsi(21)', 'add(rsi_14, rsi:21)'],
    ['bb_pctb(20, 2) - bb_pctb(20, 2.5)', 'sub(bb_pctb_20, bb_pctb:20:2.5)'],
    ['macd_hist(12, 26, 9) - macd_hist(5, 35, 5)', 'sub(macd_hist, macd_hist:5:35:5)'],
    ['mom(252, 21) + mom(210, 21) + vol(60)', 'add(add(mom_12_1, mom:210:21), vol_60)'],
  ])('%s', (text, expected) => {
    expect(shown(bound(text))).toBe(expected)
  })

  it('puts parameters in as numbers', () => {
    expect(shown(bound('sma(close, $n) * $scale', { parameters: { n: 60, scale: 2 } }))).toBe('mul(sma(close, 60), 2)')
  })

  it('keeps one object for equal sub-expressions', () => {
    const node = bound('rank(sma(close, 5)) + zscore(sma(close, 5))')
    if (node.kind !== 'apply') throw new Error('expected a call')
    const [left, right] = node.args.map((arg) => (arg.kind === 'apply' ? arg.args[0] : null))
    expect(left).toBe(right)
  })

  it('inlines each let by reference, in any order', () => {
    const node = bound('b + b', { let: { b: 'a * 2', a: 'close + 1' } })
    expect(shown(node)).toBe('add(mul(add(close, 1), 2), mul(add(close, 1), 2))')
    if (node.kind !== 'apply') throw new Error('expected a call')
    expect(node.args[0]).toBe(node.args[1])
  })
})

describe('types', () => {
  it.each([
    ['close and per > 1', 'expected a condition before "and", received a number at 1:1'],
    ['not close', 'expected a condition after "not", received a number at 1:5'],
    ['rank(per < 10)', 'expected a number as the first argument of rank, received a condition at 1:6'],
    ['count(close, 5)', 'expected a condition as the first argument of count, received a number at 1:7'],
    ['(close > 1) + 1', 'expected a number before "+", received a condition at 1:1'],
    ['sector + 1', 'expected a number before "+", received a category at 1:1'],
    ["close == 'x'", 'expected a number after "==", received text at 1:10'],
    ["sector < 'x'", 'expected "==", "!=" or "in" with a category, received "<" at 1:1'],
    ['sector == banks', 'expected text in single quotes beside sector, received "banks" at 1:11'],
    ["close in ('x')", 'expected a category before "in" at 1:1'],
    ["kind == 'comon'", 'unknown kind \'comon\' at 1:9; did you mean "common"?'],
    ['if(close, 1, 2)', 'expected a condition as the first argument of if, received a number at 1:4'],
  ])('%s', (text, message) => {
    expect(faults(text)).toEqual([message])
  })

  it('holds a whole expression to what its place wants', () => {
    expect(faults('close + 1', { expects: 'condition', role: 'for entry.where' })).toEqual([
      'expected a condition for entry.where, received a number at 1:1',
    ])
    expect(faults('sector')).toEqual(['expected a number here, received a category at 1:1'])
  })
})

describe('names', () => {
  it.each([
    ['mom_12l1 > 0', 'unknown name "mom_12l1" at 1:1; did you mean "mom_12_1"?'],
    ['close >\n  smaa(close, 5)', 'unknown function "smaa" at 2:3; did you mean "sma"?'],
    ['rank(per, by: sectr)', 'unknown category "sectr" at 1:15; did you mean "sector"?'],
    ['sma > 3', '"sma" is a function and needs its arguments at 1:1'],
    ['rsi > 3', '"rsi" is a function and needs its arguments at 1:1'],
    ['rsi_14(3) > 3', '"rsi_14" is a factor and takes no arguments at 1:1'],
    ['$n > 3', 'parameter $n has no value at 1:1'],
    ['sma(close)', 'expected 2 arguments for sma, received 1 argument at 1:1'],
    ['rsi(14, 2)', 'expected 1 number for rsi, received 2 arguments at 1:1'],
    ['sma(close, 5, by: sector)', 'sma takes no group at 1:19'],
    ['neutralize(per)', 'expected a group for neutralize at 1:1'],
  ])('%s', (text, message) => {
    expect(faults(text)).toEqual([message])
  })
})

describe('windows', () => {
  it.each([
    ['lag(close, -1)', 'expected 0 or more as the number of days of lag, received -1 at 1:12'],
    ['lag(close, 1 - 2)', 'expected 0 or more as the number of days of lag, received -1 at 1:12'],
    ['change(close, 0)', 'expected 1 to 10000 as the number of days of change, received 0 at 1:15'],
    ['sma(close, 0)', 'expected 1 to 10000 as the window of sma, received 0 at 1:12'],
    ['sma(close, 2.5)', 'expected a whole number as the window of sma, received 2.5 at 1:12'],
    ['sma(close, volume)', 'expected a constant as the window of sma, received an expression at 1:12'],
    ['std(close, 1)', 'expected 2 to 10000 as the window of std, received 1 at 1:12'],
    ['winsorize(per, 0.6)', 'expected 0 to 0.5 as the tail of winsorize, received 0.6 at 1:16'],
    ['top(per, 0)', 'expected 1 to 10000 as the count of top, received 0 at 1:10'],
    ['mom(12, 1)', 'expected days in mom(long, skip), received mom(12, 1) at 1:1'],
    ['macd_hist(26, 12, 9)', 'expected the first window of macd_hist to be the shorter one at 1:1'],
  ])('%s', (text, message) => {
    expect(faults(text)).toEqual([message])
  })

  it('allows a lag of no days', () => {
    expect(faults('lag(close, 0)')).toEqual([])
  })
})

describe('position names', () => {
  it('are known where a position is, and have neither history nor universe', () => {
    expect(faults('gain > 0.1 and held >= 2', { position: 'allowed' })).toEqual([])
    expect(faults('gain > 0.1')).toEqual(['"gain" belongs to a position and is known in exit.where only at 1:1'])
    expect(faults('sma(peak, 3) > 1', { position: 'allowed' })).toEqual([
      '"peak" belongs to a position, which has no history at 1:5',
    ])
    expect(faults('rank(close / entry_price) > 1', { position: 'allowed' })).toEqual([
      '"entry_price" belongs to a position, which has no universe at 1:6',
    ])
  })

  it('are followed through a let', () => {
    const options = { let: { lost: 'gain < -5%' } }
    expect(faults('lost', { ...options, position: 'allowed' })).toEqual([])
    expect(faults('lost', options)).toEqual([
      '"gain", which "lost" uses, belongs to a position and is known in exit.where only at 1:1',
    ])
    expect(faults('any(lost, 5)', { ...options, position: 'allowed' })).toEqual([
      '"gain" belongs to a position, which has no history at 1:5',
    ])
  })
})

describe('let', () => {
  it('refuses circles', () => {
    expect(faults('a > 1', { let: { a: 'b + 1', b: 'c + 1', c: 'a + 1' } })).toEqual([
      'let "a" uses itself: a -> b -> c -> a at 1:1',
    ])
  })

  it('refuses names that mean something already, without hiding that meaning', () => {
    for (const name of ['close', 'sector', 'mom_12_1', 'gain', 'sma', 'rsi', 'and', 'by']) {
      expect(faults('sma(close, 5) > 0', { let: { [name]: '1' } })).toHaveLength(1)
    }
    expect(faults('close > 0', { let: { 'my name': '1' } })).toHaveLength(1)
  })

  it('tells a fault once, where it is, however often the let is used', () => {
    expect(faults('a > 1 and a < b', { let: { a: 'cloze', b: 'a * 2' } })).toEqual([
      'unknown name "cloze" at 1:1; did you mean "close"?',
    ])
  })

  it('survives a tower of lets that is too deep to walk', () => {
    const tower = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`x${i}`, `${i === 39 ? 'close' : `x${i + 1}`}${' + close'.repeat(900)}`]),
    )
    expect(faults('x0 > 1', { let: tower }).length).toBeGreaterThan(0)
  })
})
