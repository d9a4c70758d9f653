/** One line of a comparison: kept, only in the first text, or only in the second. */
export interface LineEdit {
  readonly kind: 'same' | 'removed' | 'added'
  readonly line: string
}

const MOST_EDITS = 500

/**
 * The fewest removed and added lines that lead from one text to the other (Myers, An O(ND) Difference Algorithm, 1986).
 * Beyond MOST_EDITS everything between the common ends is removed and added, which bounds time and memory.
 */
export function lineEdits(before: readonly string[], after: readonly string[]): readonly LineEdit[] {
  const head = commonLength(before, after, (lines, i) => lines[i])
  const tail = commonLength(before.slice(head), after.slice(head), (lines, i) => lines[lines.length - 1 - i])
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  return [
    ...before.slice(0, head).map(edit('same')),
    ...(middleEdits(a, b) ?? [...a.map(edit('removed')), ...b.map(edit('added'))]),
    ...before.slice(before.length - tail).map(edit('same')),
  ]
}

type Lines = readonly string[]

function edit(kind: LineEdit['kind']): (line: string) => LineEdit {
  return (line) => ({ kind, line })
}

function commonLength(a: Lines, b: Lines, at: (lines: Lines, i: number) => string | undefined): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && at(a, length) === at(b, length)) length++
  return length
}

/** `reach[k]`: how far into `a` the furthest path on the diagonal k gets; one copy is kept for each number of edits. */
function middleEdits(a: Lines, b: Lines): readonly LineEdit[] | undefined {
  const most = Math.min(a.length + b.length, MOST_EDITS)
  const reach = new Map<number, number>([[1, 0]])
  const history: ReadonlyMap<number, number>[] = []
  for (let edits = 0; edits <= most; edits++) {
    history.push(new Map(reach))
    for (let k = -edits; k <= edits; k += 2) {
      let x = isDown(reach, k, edits) ? reach.get(k + 1)! : reach.get(k - 1)! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, history)
    }
  }
  return undefined
}

/** Whether the furthest path comes by adding a line of `b` rather than by removing one of `a`. */
function isDown(reach: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && reach.get(k - 1)! < reach.get(k + 1)!)
}

function walkBack(a: Lines, b: Lines, history: readonly ReadonlyMap<number, number>[]): readonly LineEdit[] {
  const edits: LineEdit[] = []
  let x = a.length
  let y = b.length
  for (let count = history.length - 1; count >= 0; count--) {
    const reach = history[count]!
    const k = x - y
    const from = isDown(reach, k, count) ? k + 1 : k - 1
    const startX = count === 0 ? 0 : reach.get(from)!
    const startY = startX - (count === 0 ? 0 : from)
    for (; x > startX && y > startY; x--, y--) edits.push({ kind: 'same', line: a[x - 1]! })
    if (count === 0) break
    if (from === k + 1) edits.push({ kind: 'added', line: b[--y]! })
    else edits.push({ kind: 'removed', line: a[--x]! })
  }
  return edits.reverse()
}
