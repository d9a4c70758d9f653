import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { compileStrategy } from '../document/compile.js'
import { parseStrategy } from '../document/parse-strategy.js'
import { formatProblem } from '../document/problem.js'
import { parseStrategyAbout } from './parse-about.js'

const FOLDER = 'strategies'
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('.about.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')

function aboutOf(name: string) {
  const parsed = parseStrategyAbout(read(`${name}.about.yaml`), `${name}.about.yaml`)
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'))
  return parsed.about
}

describe('the published strategies', () => {
  it('are at least twenty, each a different one', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
    expect(new Set(names.map((name) => aboutOf(name).number)).size).toBe(names.length)
  })

  it('have a document for every text about one', () => {
    const abouts = readdirSync(FOLDER).filter((file) => file.endsWith('.about.yaml'))
    expect(abouts.map((file) => file.slice(0, -'.about.yaml'.length)).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s compiles without warnings and says of itself what stands beside it', (name) => {
    const parsed = parseStrategy(read(`${name}.yaml`), { file: name })
    if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'))
    const compiled = compileStrategy(parsed.document, {}, parsed.places)
    if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'))
    expect([...parsed.warnings, ...compiled.warnings]).toEqual([])
    const { name: title, description } = aboutOf(name)
    expect(parsed.document.name).toBe(title.en)
    expect(parsed.document.description).toBe(`${description.ko} ${description.en}`)
  })

  it.each(names)('%s has its Korean texts in Korean and its English ones without', (name) => {
    const { name: title, description, adaptations } = aboutOf(name)
    for (const { ko, en } of [title, description, ...adaptations]) {
      expect(ko).toMatch(/[가-힣]/)
      expect(en).not.toMatch(/[가-힣]/)
    }
  })
})

test('a text about a strategy with a missing part and a misspelt one names both with their places', () => {
  const parsed = parseStrategyAbout('number: 1\nname: { ko: 가, en: a }\nrisk: huge\nstyl: [value]\n', 'x.about.yaml')
  expect(parsed.ok).toBe(false)
  const messages = parsed.ok ? [] : parsed.problems.map(formatProblem).map((text) => text.split('\n')[0])
  expect(messages).toContain('x.about.yaml:3:7: risk: expected one of low, mid, high')
  expect(messages).toContain('x.about.yaml:4:1: unknown key "styl"')
  expect(messages.some((message) => message?.includes('description: expected'))).toBe(true)
})

test.each(['docs/guide/strategies.en.md', 'docs/guide/strategies.ko.md'])(
  '%s lists every one of them with its source',
  (guide) => {
    const rows = readFileSync(guide, 'utf8').split('\n')
    for (const name of names) {
      const { number, source } = aboutOf(name)
      const row = rows.find((line) => line.startsWith(`| ${number} | \`${name}\` |`))
      expect(row, name).toContain(source.work)
      expect(row, name).toContain(source.read)
    }
  },
)
