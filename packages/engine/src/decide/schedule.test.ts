import { epochDay } from '@stocklab/domain'
import type { EntryMode, Schedule } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { isDecisionDay } from './schedule.js'

function decides(schedule: Schedule, day: string, nextDay: string, ordinal = 7, mode: EntryMode = 'fill'): boolean {
  return isDecisionDay(schedule, mode, { day: epochDay(day), nextDay: epochDay(nextDay), ordinal })
}

describe('isDecisionDay', () => {
  it('decides on the last session of a week, also over a new year', () => {
    expect(decides('weekly', '2024-02-08', '2024-02-13')).toBe(true)
    expect(decides('weekly', '2024-02-07', '2024-02-08')).toBe(false)
    expect(decides('weekly', '2024-12-30', '2025-01-02')).toBe(false)
  })

  it('decides on the last session of a month, quarter and year', () => {
    expect(decides('monthly', '2024-02-29', '2024-03-04')).toBe(true)
    expect(decides('monthly', '2023-12-28', '2024-01-02')).toBe(true)
    expect(decides('quarterly', '2024-02-29', '2024-03-04')).toBe(false)
    expect(decides('quarterly', '2024-03-29', '2024-04-01')).toBe(true)
    expect(decides('yearly', '2024-03-29', '2024-04-01')).toBe(false)
    expect(decides('yearly', '2023-12-28', '2024-01-02')).toBe(true)
  })

  it('counts every n sessions from the first day of the period', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].filter((n) => decides({ every: 3 }, '2024-03-04', '2024-03-05', n))
    expect(days).toEqual([0, 3, 6])
  })

  it('always decides on the first day, unless places are only filled', () => {
    expect(decides('yearly', '2024-03-04', '2024-03-05', 0, 'rotate')).toBe(true)
    expect(decides('yearly', '2024-03-04', '2024-03-05', 0, 'reweight')).toBe(true)
    expect(decides('yearly', '2024-03-04', '2024-03-05', 0, 'fill')).toBe(false)
    expect(decides('daily', '2024-03-04', '2024-03-05', 0, 'fill')).toBe(true)
  })
})
