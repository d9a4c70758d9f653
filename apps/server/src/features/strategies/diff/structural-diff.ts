import type { StrategyDiff } from '@stocklab/protocol'

type Change = StrategyDiff['changes'][number]

/**
 * What differs between two values of JSON, field by field in the order of the first. Lists of texts and numbers are one
 * field; in lists of sections the places are compared. A side without the field has no key.
 */
export function structuralDiff(before: unknown, after: unknown, path = ''): readonly Change[] {
  if (isSection(before) && isSection(after)) return diffSections(before, after, path)
  if (isListOfSections(before) && isListOfSections(after))
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) =>
      diffField({ before, after }, i, `${path}[${i}]`),
    ).flat()
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }]
}

type Section = Readonly<Record<string, unknown>>

function diffSections(before: Section, after: Section, path: string): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => diffField({ before, after }, key, path === '' ? key : `${path}.${key}`))
}

function diffField(
  sides: { readonly before: Section | readonly unknown[]; readonly after: Section | readonly unknown[] },
  key: string | number,
  path: string,
): readonly Change[] {
  const before = (sides.before as Section)[key]
  const after = (sides.after as Section)[key]
  if (!Object.hasOwn(sides.before, key)) return [{ path, before: undefined, after }]
  if (!Object.hasOwn(sides.after, key)) return [{ path, before, after: undefined }]
  return structuralDiff(before, after, path)
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfSections(value: unknown): value is readonly Section[] {
  return Array.isArray(value) && value.every(isSection)
}
