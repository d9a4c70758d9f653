import { expect, it } from 'vitest'
import { ERROR_CATALOGUE } from './error-catalogue.js'

it('codes are AREA_CONDITION in order, meanings are sentences', () => {
  const codes = Object.keys(ERROR_CATALOGUE)
  expect(codes).toEqual([...codes].sort())
  for (const [code, { meaning }] of Object.entries(ERROR_CATALOGUE)) {
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/)
    expect(meaning).toMatch(/^[A-Z].*\.$/)
  }
})
