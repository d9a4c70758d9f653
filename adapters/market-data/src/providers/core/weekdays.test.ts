import { describe, expect, it } from 'vitest'
import { newestPublishedDay, nextWeekday, previousWeekday } from './weekdays.js'

/** An hour of Korean time. */
const korean = (text: string): number => Date.parse(`${text}:00+09:00`)

describe('weekdays of a fetch', () => {
  it.each([
    ['2024-03-04T12:59', '2024-02-29', 'Monday before 13:00: the Thursday'],
    ['2024-03-04T13:00', '2024-03-01', 'Monday from 13:00: the Friday'],
    ['2024-03-05T14:00', '2024-03-04', 'Tuesday: the Monday'],
    ['2024-03-02T20:00', '2024-02-29', 'Saturday: the Thursday, published on Friday'],
  ])('knows what a service that publishes on the next business day has at %s', (now, day) => {
    expect(newestPublishedDay(korean(now), { daysAfter: 1, hour: 13 })).toBe(day)
  })

  it.each([
    ['2024-03-04T17:59', '2024-03-01'],
    ['2024-03-04T18:00', '2024-03-04'],
    ['2024-03-03T09:00', '2024-03-01'],
  ])('knows what a service that publishes in the evening has at %s', (now, day) => {
    expect(newestPublishedDay(korean(now), { daysAfter: 0, hour: 18 })).toBe(day)
  })

  it('passes over weekends in both directions', () => {
    expect(nextWeekday('2024-03-02', 0)).toBe('2024-03-04')
    expect(nextWeekday('2024-03-01', 1)).toBe('2024-03-04')
    expect(previousWeekday('2024-03-04')).toBe('2024-03-01')
  })
})
