import { expect, it } from 'vitest'
import { spanOption } from './span-option.js'

it('refuses what is not a length, and says what one looks like', () => {
  expect(spanOption('3y')).toEqual({ count: 3, unit: 'years' })
  for (const text of ['3', '0y', 'y', '-1y', '1.5y'])
    expect(() => spanOption(text)).toThrow('expected a length such as 3y')
})
