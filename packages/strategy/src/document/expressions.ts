import type { ConditionSource, StrategyDocument } from './document.js'

function textsOf(where: ConditionSource | null): readonly string[] {
  if (where === null) return []
  return typeof where === 'string' ? [where] : Object.values(where.conditions)
}

/** The text of every expression of a document. */
export function expressionTexts(document: StrategyDocument): readonly string[] {
  return [
    ...Object.values(document.let),
    ...textsOf(document.universe.where),
    ...textsOf(document.entry.where),
    ...document.entry.rank_by.map((entry) => entry.value),
    ...textsOf(document.exit.where),
  ]
}

/** Names of the parameters that the expressions use, valid or not. */
export function parameterNames(document: StrategyDocument): ReadonlySet<string> {
  const pattern = /'[^'\n]*'|\$([\p{L}_][\p{L}\p{N}_]*)/gu
  const names = expressionTexts(document).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]))
  return new Set(names.filter((name) => name !== undefined))
}
