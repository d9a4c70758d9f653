import { expect, it } from 'vitest'
import { compileStrategy } from './compile.js'
import { parseStrategy } from './parse-strategy.js'
import { formatProblem, MOST_PROBLEMS } from './problem.js'

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
const withLets = (lets: string, where: string) => `name: a\nmarket: KRX\nlet:\n${lets}\nentry: { where: "${where}" }\n`

function problemsOf(text: string): readonly string[] {
  const parsed = parseStrategy(text)
  if (!parsed.ok) return parsed.problems.map(formatProblem)
  const compiled = compileStrategy(parsed.document, {}, parsed.places)
  return compiled.ok ? [] : compiled.problems.map(formatProblem)
}

it('lets that each use the one before twice are bound once each', () => {
  const chain = lines(300, (i) => `  a${i + 1}: "a${i} + a${i} * 2"`)
  expect(problemsOf(withLets(`  a0: close\n${chain}`, 'a300 < 1'))).toEqual([])
})

it('of thousands of faults the first hundred are told', () => {
  expect(
    problemsOf(
      withLets(
        lines(4_000, (i) => `  a${i}: zz${i}`),
        'close < 1',
      ),
    ),
  ).toHaveLength(MOST_PROBLEMS)
  expect(problemsOf(`name: a\nmarket: KRX\n${lines(8_000, (i) => `k${i}: 1`)}`)).toHaveLength(MOST_PROBLEMS)
  const ranks = lines(3_000, (i) => `    - { value: sma(${i}) }`)
  expect(problemsOf(`name: a\nmarket: KRX\nentry:\n  rank_by:\n${ranks}`)).toHaveLength(MOST_PROBLEMS)
})

it('a section may have as many keys as fit into it, each once', () => {
  const many = lines(15_000, (i) => `  k${i}: 1`)
  const unused = parseStrategy(`name: a\nmarket: KRX\nparameters:\n${many}\nentry: { where: "close < 1" }\n`)
  expect(unused.ok).toBe(true)
  const [problem] = problemsOf(`name: a\nmarket: KRX\nparameters:\n${many}\n  k7: 2\nentry: { where: "close < 1" }\n`)
  expect(problem).toContain('15004:3: the key "k7" stands twice in one section')
})
