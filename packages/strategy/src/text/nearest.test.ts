import { describe, expect, it } from 'vitest'
import { nearestName } from './nearest.js'
import { caretSnippet, positionAt } from './position.js'

describe('nearestName', () => {
  it('finds the name with a letter wrong, missing, added or swapped', () => {
    const names = ['mom_12_1', 'mom_6_1', 'entry', 'exit']
    expect(nearestName('mom_12l1', names)).toBe('mom_12_1')
    expect(nearestName('entyr', names)).toBe('entry')
    expect(nearestName('EXIT', names)).toBe('exit')
  })

  it('says nothing when no name is near', () => {
    expect(nearestName('banks', ['open', 'high', 'mom_12_1'])).toBeUndefined()
  })
})

describe('position', () => {
  it('counts lines and columns from 1', () => {
    expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
    expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
    expect(positionAt('ab\n', 3)).toEqual({ line: 2, column: 1 })
  })

  it('counts Korean letters as wide when it draws the caret', () => {
    expect(caretSnippet('이름: x', 5)).toBe('이름: x\n      ^')
  })

  it('puts the caret under the column, also in a long line', () => {
    expect(caretSnippet('close > x', 9)).toBe('close > x\n        ^')
    const [line, caret] = caretSnippet(`${'a'.repeat(200)}X${'b'.repeat(200)}`, 201).split('\n')
    expect(line![caret!.indexOf('^')]).toBe('X')
  })
})
