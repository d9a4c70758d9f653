import { expect, it } from 'vitest'
import { bindExpression } from './bind-expression.js'
import { printBound } from './print-bound.js'

function printed(text: string): string {
  const result = bindExpression(text)
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.problems)}`)
  return printBound(result.bound)
}

const texts = [
  'close / lag(close, 20) - 1 > 0.1 and not rsi_14 < 30',
  '(close + open) * 2 ^ 3',
  'rsi(21) >= 70 or mom_12_1 <= -0.2',
  'rank(vol_60, by: sector) == 1',
  "sector in ('IT', 'Bio') and kind in ('common')",
  'if(close > open, 1, coalesce(per, 0))',
  'crosses_above(close, sma(close, 20))',
]

it.each(texts)('%s means the same after printing', (text) => {
  const once = printed(text)
  expect(printed(once)).toBe(once)
  expect(bindExpression(once)).toEqual(bindExpression(text))
})

it('keeps only the parentheses that are needed', () => {
  expect(printed('((close)) - (open - high)')).toBe('close - (open - high)')
})
