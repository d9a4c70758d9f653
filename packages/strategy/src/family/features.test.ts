import { expect, it } from 'vitest'
import { compileStrategy } from '../document/compile.js'
import { parseStrategy } from '../document/parse-strategy.js'
import { strategyFeatures } from './features.js'
import { trialContent } from './trial-content.js'

function parsed(text: string) {
  const result = parseStrategy(`schema: stocklab/strategy@1\n${text}`, { file: 'x.yaml' })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.document
}

function featuresOf(text: string): readonly string[] {
  const compiled = compileStrategy(parsed(text))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return strategyFeatures(compiled.strategy)
}

const ranked = (value: string, more = '') =>
  `name: a\nmarket: KRX\n${more}entry: { rank_by: [{ value: "${value}", order: high }], max_positions: 10 }\n`

it('are the same whatever the name, the numbers and the universe', () => {
  const features = featuresOf(ranked('mom_12_1'))
  expect(features).toEqual(['mom'])
  expect(featuresOf(ranked('mom(200, 10)', 'universe: { where: "market_cap > 1e11" }\n'))).toEqual(features)
  expect(featuresOf(ranked('sma_20 / sma_200'))).toEqual(['sma'])
  expect(featuresOf(ranked('close / lag(close, 20)'))).toEqual(['close', 'lag'])
})

it('fall back on the universe where entry and exit say nothing', () => {
  expect(
    featuresOf('name: a\nmarket: KRX\nuniverse: { where: "pbr < 1" }\nentry: { where: "1 > 0", max_positions: 10 }\n'),
  ).toEqual(['pbr'])
})

it('a renamed strategy is the same trial, another number is not', () => {
  const document = parsed(ranked('mom_12_1'))
  expect(trialContent({ ...document, name: 'other', description: 'new' })).toBe(trialContent(document))
  expect(trialContent({ ...document, capital: document.capital + 1 })).not.toBe(trialContent(document))
})
