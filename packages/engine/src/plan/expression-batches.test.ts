import { type Bound, bindExpression, FACTORS } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { batchExpressions } from './expression-batches.js'
import { type ExpressionCost, expressionCost } from './expression-cost.js'
import { GraphBuilder } from './graph.js'
import { Lowering } from './lower.js'
import { planStages } from './stages.js'
import { traitsOf } from './traits.js'

function boundOf(text: string): Bound {
  const result = bindExpression(text, { expects: 'number' })
  if (!result.ok) throw new Error(`expected an expression, received ${text}`)
  return result.bound
}

function costsOf(expressions: readonly string[]) {
  const graph = new GraphBuilder()
  const lowering = new Lowering(graph, 'filters')
  const roots = expressions.map((text) => lowering.lower(boundOf(text)))
  const traits = traitsOf(graph, null)
  return { graph, traits, roots, costs: roots.map((root) => expressionCost(graph, traits, root)) }
}

describe('the cost of an expression', () => {
  it('has the panels that its stages write and its own', () => {
    const ofCatalogue = FACTORS.map(({ id }) => id)
    const { graph, traits, roots, costs } = costsOf([
      ...ofCatalogue,
      'sma(rank(vol_20), 5)',
      'lag(rank(sma(close, 5)), 1)',
    ])
    for (const [k, root] of roots.entries()) {
      const written = planStages(graph, traits, [root]).flatMap(({ outputs, crossPanels }) => [
        ...outputs,
        ...crossPanels,
      ])
      expect([...costs[k]!.panels].sort()).toEqual([...new Set([root, ...written])].sort())
    }
  })

  it('is all the work of its parts but writing their panels', () => {
    const { costs } = costsOf(['rank(vol_20)', 'rank(vol_60)', 'rank(vol_20) + rank(vol_60)'])
    const [a, b, sum] = costs.map(({ work }) => work)
    for (const part of [a!, b!]) {
      const missing = [...part.keys()].filter((name) => !sum!.has(name))
      expect(missing).toHaveLength(1)
    }
  })
})

describe('groups of expressions', () => {
  const cost = (panels: readonly number[], work: readonly number[]): ExpressionCost => ({
    panels: new Set(panels),
    work: new Map(work.map((part) => [part, 1])),
  })

  it('begin with the dearest and take what shares most with it', () => {
    const costs = [cost([1], [1, 2]), cost([2], [3, 4]), cost([3], [3, 4, 5]), cost([4], [1, 2, 6, 7])]
    expect(batchExpressions(costs, 2)).toEqual([
      [3, 0],
      [2, 1],
    ])
  })

  it('hold no more panels than allowed, unless one expression does alone', () => {
    const costs = [cost([1, 2, 3], [1, 2, 3]), cost([1], [1]), cost([4], [4]), cost([5], [5])]
    expect(batchExpressions(costs, 2)).toEqual([[0], [1, 2], [3]])
    expect(batchExpressions(costs, 4)).toEqual([[0, 1, 2], [3]])
  })

  it('have every expression once', () => {
    const { costs } = costsOf(FACTORS.map(({ id }) => id))
    for (const most of [0, 3, 26, 400]) {
      const batches = batchExpressions(costs, most)
      expect(batches.flat().sort((a, b) => a - b)).toEqual([...costs.keys()])
      if (most === 400) expect(batches).toHaveLength(1)
    }
  })
})
