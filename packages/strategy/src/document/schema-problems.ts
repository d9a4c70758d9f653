import type { z } from 'zod'
import { nearestName } from '../text/nearest.js'
import { knownKeysAt } from './known-keys.js'
import { buildProblem, type FieldPath, type InputProblem, MOST_PROBLEMS, pathText } from './problem.js'
import type { PlainValue, SourceDocument } from './yaml-source.js'

type Issue = z.core.$ZodIssue

function valueAt(root: PlainValue, path: FieldPath): PlainValue | undefined {
  let value: PlainValue | undefined = root
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<string | number, PlainValue>)[part]
  }
  return value
}

function describe(value: PlainValue | undefined, written: string | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a section of keys'
  if (typeof value === 'string') return `the text "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`
  return typeof value === 'number' ? (written ?? String(value)) : String(value)
}

/** What to do, where the way in which a value is wrong tells it. */
function adviceFor(expected: string, value: PlainValue | undefined, written: string | undefined): string | null {
  if (typeof value === 'string' && /^a list of/.test(expected)) return `write [${value}]`
  if (typeof value === 'string') {
    const percent = /^\s*([-+]?[\d.]+)\s*%\s*$/.exec(value)
    if (percent && /number|ratio/.test(expected)) return `write ${Number(percent[1]) / 100}`
    if (/^\s*[-+]?[\d._]+(?:e[-+]?\d+)?\s*$/i.test(value) && /number|ratio|amount|weight|points/.test(expected)) {
      return 'write it without quotes'
    }
    const choices = /one of (.+)|^((?:\w+, )+\w+) or \{/.exec(expected)
    const nearest = choices && nearestName(value, (choices[1] ?? choices[2]!).split(', '))
    return nearest ? `did you mean "${nearest}"?` : null
  }
  if (typeof value === 'number' && /in quotes/.test(expected)) return `write "${written ?? value}" in quotes`
  if (typeof value === 'number' && /such as 0\.\d+ for/.test(expected) && value >= 1 && value < 100) {
    return `for ${value}% write ${Number((value / 100).toPrecision(12))}`
  }
  return null
}

/** Among the forms a value may take, the one that was meant: the first that goes wrong inside, not at once. */
function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] | undefined {
  return issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  )
}

function unknownKey(key: string, path: FieldPath, source: SourceDocument): InputProblem {
  const known = knownKeysAt(path)
  const nearest = nearestName(key, known)
  const where = path.length > 0 ? ` in ${pathText(path)}` : ''
  const message = `unknown key "${key}"${where}${nearest ? `; did you mean "${nearest}"?` : ''}`
  const comma = /[()<>=*/]/.test(key)
  const hint = comma ? 'put an expression with a comma in "quotes"' : nearest ? null : `known keys: ${known.join(', ')}`
  return buildProblem(message, [...path, key], source.places.ofKey([...path, key]), hint)
}

function problemsOf(issue: Issue, base: FieldPath, source: SourceDocument): readonly InputProblem[] {
  const path: FieldPath = [...base, ...(issue.path as FieldPath)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST_PROBLEMS).map((key) => unknownKey(key, path, source))
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue)
    if (branch) {
      // A misspelt key is the reason why the right one is missing; one of the two is enough.
      const keys = branch.filter((inner) => inner.code === 'unrecognized_keys')
      return (keys.length > 0 ? keys : branch).flatMap((inner) => problemsOf(inner, path, source))
    }
  }
  const value = valueAt(source.value, path)
  const written = source.written.get(pathText(path))
  const field = pathText(path)
  const subject = field ? `${field}: ` : ''
  const message = `${subject}expected ${issue.message}, received ${describe(value, written)}`
  return [buildProblem(message, path, source.places.ofValue(path), adviceFor(issue.message, value, written))]
}

/** A misspelt key is the reason why the right one is missing; one of the two is enough. */
function explainedBy(unknown: readonly Issue[]): (issue: Issue) => boolean {
  const meant = new Set(
    unknown.flatMap((issue) => {
      const path = issue.path as FieldPath
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MOST_PROBLEMS) : []
      return keys.map((key) => pathText([...path, nearestName(key, knownKeysAt(path)) ?? '']))
    }),
  )
  return (issue) => issue.code === 'unrecognized_keys' || !meant.has(pathText(issue.path as FieldPath))
}

/** The faults that the schema found, each as one sentence with its place, from the top of the text down. */
export function schemaProblems(issues: readonly Issue[], source: SourceDocument): readonly InputProblem[] {
  const told = issues.slice(0, MOST_PROBLEMS)
  return told
    .filter(explainedBy(told))
    .flatMap((issue) => problemsOf(issue, [], source))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .slice(0, MOST_PROBLEMS)
}
