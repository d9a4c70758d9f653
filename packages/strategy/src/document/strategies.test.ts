import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factorById } from '../catalogue/catalogue.js'
import { takeInventory } from '../expression/inventory.js'
import { compileStrategy } from './compile.js'
import { parseStrategy } from './parse-strategy.js'
import { formatProblem } from './problem.js'

const SCENARIOS = '../shared/spec/golden/scenarios'
const present = existsSync(SCENARIOS)
if (!present) console.log(`skipped: ${SCENARIOS} is absent`)

function load(file: string) {
  const parsed = parseStrategy(readFileSync(file, 'utf8'), { file })
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'))
  const compiled = compileStrategy(parsed.document, {}, parsed.places)
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'))
  return {
    document: parsed.document,
    strategy: compiled.strategy,
    warnings: [...parsed.warnings, ...compiled.warnings],
  }
}

describe('examples', () => {
  const files = readdirSync('examples').filter((file) => file.endsWith('.yaml'))

  it('are at least fourteen', () => {
    expect(files.length).toBeGreaterThanOrEqual(14)
  })

  it.each(files)('%s compiles without warnings and needs no statements', (file) => {
    const { document, strategy, warnings } = load(`examples/${file}`)
    expect(warnings).toEqual([])
    expect(document.description).toMatch(/[가-힣]/)
    for (const id of takeInventory(strategy).factors) expect(factorById(id)?.needsStatements ?? false, id).toBe(false)
  })
})

describe.skipIf(!present)('scenario strategies', () => {
  const cases = present ? readdirSync(SCENARIOS).filter((name) => existsSync(`${SCENARIOS}/${name}/strategy.yaml`)) : []

  it('are fifty-four', () => {
    expect(cases).toHaveLength(54)
  })

  it.each(cases)('%s is the same from YAML and from JSON', (name) => {
    const yaml = load(`${SCENARIOS}/${name}/strategy.yaml`)
    const json = load(`${SCENARIOS}/${name}/strategy.json`)
    expect(yaml.document).toEqual(json.document)
    expect(yaml.strategy).toEqual(json.strategy)
  })
})
