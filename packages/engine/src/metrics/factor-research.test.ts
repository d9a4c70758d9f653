import { expect, it } from 'vitest'
import {
  informationCoefficient,
  informationRatioOfCoefficients,
  quantileMonotonicity,
  quantileSpread,
  rankInformationCoefficient,
} from './factor-research.js'

const factor = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

it('a factor that orders the returns has rank coefficient and monotonicity 1', () => {
  const squares = factor.map((value) => value ** 2)
  expect(rankInformationCoefficient(factor, squares).value).toBeCloseTo(1, 12)
  expect(quantileMonotonicity(factor, squares).value).toBeCloseTo(1, 12)
  expect(quantileSpread(factor, squares).value).toBeCloseTo((81 + 100) / 2 - (1 + 4) / 2, 12)
})

it('is null with fewer than ten pairs, a flat side, an empty quantile, or a single date', () => {
  expect(informationCoefficient(factor.slice(1), factor.slice(1)).reason).toBe('TOO_SHORT')
  expect(informationCoefficient(factor, Array(10).fill(3)).reason).toBe('ZERO_VOL')
  expect(quantileSpread([1, 1, 1, 1], [1, 2, 3, 4]).reason).toBe('TOO_SHORT')
  expect(informationRatioOfCoefficients([0.1]).reason).toBe('TOO_SHORT')
  expect(informationRatioOfCoefficients([0.1, 0.1]).reason).toBe('ZERO_VOL')
})
