import { factorDetailSchema, factorParamsSchema, factorsQuerySchema, factorsSchema } from '@stocklab/protocol'
import { factorById, factorIds, nearestName } from '@stocklab/strategy'
import { answerText, textOf } from '../../../cache/answer-text.js'
import type { Routes } from '../../../http/create-app.js'
import { Problem } from '../../../http/problem.js'
import type { MarketPorts } from '../ports.js'
import { describeFactor, FACTOR_CATEGORIES, factorsByCategory } from './describe-factor.js'

/** The catalogue of factors. */
export function factorRoutes({ cache }: Pick<MarketPorts, 'cache'>): Routes {
  return async (app) => {
    app.get('/factors', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Factors by category',
        querystring: factorsQuerySchema,
        response: { 200: factorsSchema },
      },
      handler: async ({ query: { category } }, reply) => {
        const ids = FACTOR_CATEGORIES.map(({ id }) => id)
        if (category !== undefined && !ids.some((id) => id === category))
          throw new Problem('INPUT_INVALID', `category: expected one of ${ids.join(', ')}, received "${category}"`)
        const text = await cache.getOrCompute(`factors:${category ?? 'all'}`, async () =>
          textOf(factorsSchema, { categories: factorsByCategory(category) }),
        )
        return answerText(reply, text)
      },
    })
    app.get('/factors/:id', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'A factor: formula, inputs, rules and source',
        params: factorParamsSchema,
        response: { 200: factorDetailSchema },
      },
      handler: async ({ params: { id } }) => {
        const factor = factorById(id)
        if (factor === undefined) {
          const near = nearestName(id, factorIds)
          const hint = near === undefined ? '' : `; did you mean ${near}?`
          throw new Problem('FACTOR_UNKNOWN', `expected the id of a factor, received "${id}"${hint}`)
        }
        const { rawInputs, dependsOn, lookback, lookbackUnit, warmup, missingRule, pitRule } = factor
        return {
          ...describeFactor(factor),
          inputs: [...rawInputs],
          dependsOn: [...dependsOn],
          lookback,
          lookbackUnit,
          warmup,
          missingRule,
          pointInTimeRule: pitRule,
        }
      },
    })
  }
}
