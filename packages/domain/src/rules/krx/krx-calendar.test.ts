import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { epochDay, isoDate } from '../../session.js'
import { KRX_CALENDAR } from './krx-calendar.js'

const shared = fileURLToPath(new URL('../../../../../../shared/data/krx/', import.meta.url))
const isSharedHere = existsSync(shared)
if (!isSharedHere) console.log(`skipped: the calendar against real trading days, ${shared} is absent`)

function sessions(from: string, through: string): string[] {
  const found: string[] = []
  for (let day = epochDay(from); day <= epochDay(through); day += 1) {
    if (KRX_CALENDAR.isSession(day)) found.push(isoDate(day))
  }
  return found
}

function utcHours(date: string): string[] | null {
  const hours = KRX_CALENDAR.sessionHours(epochDay(date))
  return hours && [hours.openMs, hours.closeMs].map((ms) => new Date(ms).toISOString().slice(0, 16))
}

describe('the Korean calendar', () => {
  it('says which days it knows', () => {
    expect([KRX_CALENDAR.coveredFrom, KRX_CALENDAR.coveredThrough].map(isoDate)).toEqual(['2010-01-01', '2026-12-31'])
  })

  it('closes on Constitution Day 2026 and on temporary holidays', () => {
    for (const closed of [
      '2026-07-17',
      '2015-08-14',
      '2016-05-06',
      '2017-10-02',
      '2020-08-17',
      '2024-10-01',
      '2025-01-27',
    ]) {
      expect(KRX_CALENDAR.isSession(epochDay(closed))).toBe(false)
    }
    expect(isoDate(KRX_CALENDAR.nextSession(epochDay('2026-07-16')))).toBe('2026-07-20')
  })

  it('ends at 15:00 until 2016-07-29 and at 15:30 from 2016-08-01', () => {
    expect(utcHours('2016-07-29')).toEqual(['2016-07-29T00:00', '2016-07-29T06:00'])
    expect(utcHours('2016-08-01')).toEqual(['2016-08-01T00:00', '2016-08-01T06:30'])
    expect(utcHours('2016-07-30')).toBeNull()
  })

  it('opens at 10:00 on the first trading day of each year and closes as usual', () => {
    const firstDays =
      '2010-01-04 2011-01-03 2012-01-02 2013-01-02 2014-01-02 2015-01-02 2016-01-04 2017-01-02 2018-01-02 2019-01-02 2020-01-02 2021-01-04 2022-01-03 2023-01-02 2024-01-02 2025-01-02 2026-01-02'
    const lateOpenings = sessions('2010-01-01', '2026-12-31').filter(
      (date) => utcHours(date)![0] === `${date}T01:00` && utcHours(date)![1]! <= `${date}T06:30`,
    )
    expect(lateOpenings).toEqual(firstDays.split(' '))
  })

  it('is an hour later on examination days', () => {
    const examinations =
      '2010-11-18 2011-11-10 2012-11-08 2013-11-07 2014-11-13 2015-11-12 2016-11-17 2017-11-16 2017-11-23 2018-11-15 2019-11-14 2020-12-03 2021-11-18 2022-11-17 2023-11-16 2024-11-14 2025-11-13 2026-11-19'
    for (const date of examinations.split(' ')) {
      expect(utcHours(date)).toEqual([`${date}T01:00`, `${date}T${date < '2016-08-01' ? '07:00' : '07:30'}`])
    }
  })

  it.runIf(isSharedHere)('agrees with every real trading day since 2010', () => {
    const real = readFileSync(`${shared}krx_trading_days_1995_2026.csv`, 'utf8').split(/\r?\n/).slice(1).filter(Boolean)
    const covered = real.filter((date) => date >= '2010-01-01')
    expect(covered.length).toBeGreaterThan(4_000)
    expect(sessions('2010-01-01', covered.at(-1)!)).toEqual(covered)
  })

  it.runIf(isSharedHere)('agrees with the exchange calendar but for its known errors', () => {
    const text = gunzipSync(readFileSync(`${shared}xkrx_exchange_calendars.csv.gz`)).toString('utf8')
    const rows = text
      .split(/\r?\n/)
      .slice(1)
      .filter((row) => row >= '2010-01-01')
      .map((row) => row.split(','))
      .map(([date, open, close]) => [date!.slice(0, 10), open!.slice(0, 16), close!.slice(0, 16)])
    const theirs = rows.filter(([date]) => date !== '2026-07-17')
    expect(rows.length - theirs.length).toBe(1)
    expect(sessions('2010-01-01', '2026-12-31')).toEqual(theirs.map(([date]) => date))
    const differing = theirs.filter(([date, open, close]) => utcHours(date!)!.join() !== [open, close].join())
    expect(differing.map(([date]) => date)).toEqual(['2026-11-19', '2026-12-30'])
  })
})
