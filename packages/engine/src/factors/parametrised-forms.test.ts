import { PARAMETRISED_FACTORS } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { factorForms } from './catalogue.js'

describe('parametrised factors of the language', () => {
  it.each([...PARAMETRISED_FACTORS.values()].map((factor) => [factor.name, factor] as const))(
    '%s is a form of the engine, whose first parameters and ids are the same',
    (name, { parameters, ids }) => {
      const form = factorForms[name]!
      const named = parameters.map((parameter) => parameter.name)
      expect(form.parameters.slice(0, named.length)).toEqual(named)
      for (const [id, numbers] of Object.entries(ids))
        expect(form.ids[id]?.slice(0, numbers.length), id).toEqual(numbers)
    },
  )
})
