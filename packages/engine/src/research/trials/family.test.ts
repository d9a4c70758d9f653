import { expect, it } from 'vitest'
import { familyOf } from './family.js'
import type { Trial } from './trial.js'

const trial = (key: string, features: readonly string[], market = 'KRX'): Trial => ({
  key,
  name: key,
  market,
  features,
  from: '2020-01-02',
  to: '2024-12-30',
  periods: 1200,
  sharpe: 0.02,
  origin: 'backtest',
})

const keys = (trials: readonly Trial[]) => trials.map(({ key }) => key).join('')

it('counts what shares half of the features or more, whatever its name', () => {
  const trials = [trial('a', ['mom']), trial('b', ['mom', 'vol']), trial('c', ['per', 'vol', 'roe'])]
  expect(keys(familyOf(trial('x', ['mom']), trials))).toBe('ab')
})

it('takes along what was reached in small steps', () => {
  const trials = [trial('a', ['mom']), trial('b', ['mom', 'vol']), trial('c', ['vol']), trial('d', ['pbr'])]
  expect(keys(familyOf(trials[0]!, trials))).toBe('abc')
})

it('keeps markets apart', () => {
  expect(keys(familyOf(trial('x', ['mom']), [trial('a', ['mom'], 'US'), trial('b', ['mom'])]))).toBe('b')
})

it('takes strategies about nothing as one family', () => {
  expect(keys(familyOf(trial('x', []), [trial('a', []), trial('b', ['mom'])]))).toBe('a')
})
