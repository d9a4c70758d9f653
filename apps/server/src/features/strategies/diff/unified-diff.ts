import { type LineEdit, lineEdits } from './line-edits.js'

const CONTEXT = 3

interface Numbered extends LineEdit {
  /** Places from 1 in both texts before this line. */
  readonly before: number
  readonly after: number
}

/** Two texts as a unified diff, as `diff -u` and `patch` know it; empty where they are equal. */
export function unifiedDiff(before: string, after: string, names: readonly [before: string, after: string]): string {
  const edits = numbered(lineEdits(linesOf(before), linesOf(after)))
  const hunks = hunksOf(edits)
  if (hunks.length === 0) return ''
  return [`--- ${names[0]}`, `+++ ${names[1]}`, ...hunks.flatMap(hunkText), ''].join('\n')
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function numbered(edits: readonly LineEdit[]): readonly Numbered[] {
  let before = 1
  let after = 1
  return edits.map((edit) => {
    const place = { ...edit, before, after }
    if (edit.kind !== 'added') before++
    if (edit.kind !== 'removed') after++
    return place
  })
}

/** Changes with the lines around them; changes whose surroundings touch are one. */
function hunksOf(edits: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const spans: { from: number; to: number }[] = []
  edits.forEach(({ kind }, i) => {
    if (kind === 'same') return
    const last = spans.at(-1)
    if (last !== undefined && i - CONTEXT <= last.to) last.to = i + CONTEXT + 1
    else spans.push({ from: Math.max(0, i - CONTEXT), to: i + CONTEXT + 1 })
  })
  return spans.map(({ from, to }) => edits.slice(from, to))
}

const MARK = { same: ' ', removed: '-', added: '+' } as const

function hunkText(hunk: readonly Numbered[]): readonly string[] {
  const first = hunk[0]!
  const old = hunk.filter(({ kind }) => kind !== 'added').length
  const now = hunk.filter(({ kind }) => kind !== 'removed').length
  // A side without lines is named by the line before it.
  const oldStart = old === 0 ? first.before - 1 : first.before
  const nowStart = now === 0 ? first.after - 1 : first.after
  return [`@@ -${oldStart},${old} +${nowStart},${now} @@`, ...hunk.map(({ kind, line }) => `${MARK[kind]}${line}`)]
}
