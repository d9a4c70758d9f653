import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEdits } from './line-edits.js'
import { structuralDiff } from './structural-diff.js'
import { unifiedDiff } from './unified-diff.js'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ' d', ''), { maxLength: 30 })

/** Length of the longest common subsequence, the plain way. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const line of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = line === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row[b.length]!
}

/** What `patch` does with a unified diff. */
function patched(before: readonly string[], diff: string): readonly string[] {
  const after: string[] = []
  let at = 0
  for (const line of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+),(\d+) \+/.exec(line)
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1)
      after.push(...before.slice(at, start))
      at = start
      continue
    }
    if (line[0] === '+') after.push(line.slice(1))
    else {
      expect(before[at]).toBe(line.slice(1))
      if (line[0] === ' ') after.push(before[at]!)
      at++
    }
  }
  return [...after, ...before.slice(at)]
}

describe('line by line', () => {
  it('both texts are in the edits, and no shorter list of edits is', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const edits = lineEdits(before, after)
        expect(edits.filter(({ kind }) => kind !== 'added').map(({ line }) => line)).toEqual(before)
        expect(edits.filter(({ kind }) => kind !== 'removed').map(({ line }) => line)).toEqual(after)
        expect(edits.filter(({ kind }) => kind === 'same')).toHaveLength(commonLength(before, after))
      }),
      { numRuns: 500 },
    )
  })

  it('texts that have nothing in common are one whole against the other', () => {
    const of = (name: string) => Array.from({ length: 2_000 }, (_, i) => `${name} ${i}`)
    const edits = lineEdits(['head', ...of('a'), 'tail'], ['head', ...of('b'), 'tail'])
    expect(edits.map(({ kind }) => kind)).toEqual([
      'same',
      ...new Array(2_000).fill('removed'),
      ...new Array(2_000).fill('added'),
      'same',
    ])
  })

  it('the unified text leads from one to the other', () => {
    const text = (some: readonly string[]) => some.map((line) => `${line}\n`).join('')
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = unifiedDiff(text(before), text(after), ['a', 'b'])
        expect(diff === '').toBe(before.join('\n') === after.join('\n') && before.length === after.length)
        expect(patched(before, diff)).toEqual(after)
      }),
      { numRuns: 500 },
    )
  })
})

describe('field by field', () => {
  it('names what was changed, added and removed by its path', () => {
    expect(
      structuralDiff(
        { a: 1, list: [1, 2], ranks: [{ value: 'x', weight: 1 }], gone: { deep: null } },
        { a: 1, list: [1, 3], ranks: [{ value: 'y', weight: 1 }, { value: 'z' }], came: true },
      ),
    ).toEqual([
      { path: 'list', before: [1, 2], after: [1, 3] },
      { path: 'ranks[0].value', before: 'x', after: 'y' },
      { path: 'ranks[1]', before: undefined, after: { value: 'z' } },
      { path: 'gone', before: { deep: null }, after: undefined },
      { path: 'came', before: undefined, after: true },
    ])
  })

  it('is empty exactly where both are equal', () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(structuralDiff(a, structuredClone(a))).toEqual([])
        if (JSON.stringify(a) !== JSON.stringify(b)) {
          const isReordered = structuralDiff(a, b).length === 0
          if (isReordered) expect(a).toEqual(b)
        }
      }),
    )
  })
})
