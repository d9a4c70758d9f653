import { buildProblem, type FieldPath, type InputProblem, pathText } from '../document/problem.js'
import { readYaml } from '../document/yaml-source.js'
import { type StrategyAbout, strategyAboutSchema } from './about.js'

export type AboutParseResult =
  | { readonly ok: true; readonly about: StrategyAbout }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** Reads what stands beside a published strategy, from YAML. Never throws. */
export function parseStrategyAbout(text: string, file: string | null = null): AboutParseResult {
  const source = readYaml(text, file)
  if (source.problems.length > 0) return { ok: false, problems: source.problems }
  const parsed = strategyAboutSchema.safeParse(source.value)
  if (parsed.success) return { ok: true, about: parsed.data }
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path as FieldPath
    if (issue.code === 'unrecognized_keys') {
      const key = issue.keys[0]!
      return buildProblem(`unknown key "${key}"`, [...path, key], source.places.ofKey([...path, key]))
    }
    const subject = path.length > 0 ? `${pathText(path)}: ` : ''
    return buildProblem(`${subject}expected ${issue.message}`, path, source.places.ofValue(path))
  })
  return { ok: false, problems }
}
