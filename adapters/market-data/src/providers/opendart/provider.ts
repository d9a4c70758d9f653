import { epochDay, isoDate, StockLabError } from '@stocklab/domain'
import type { Provider } from '../core/provider.js'
import { createDartService } from './dart-service.js'
import { openDartPlan } from './plan.js'

const KOREA_HOURS = 9
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

const koreanDay = (nowMs: number): number => Math.floor((nowMs + KOREA_HOURS * MS_PER_HOUR) / MS_PER_DAY)

/** Statements of Korean companies as they were filed (reference opendart.md). Days are days of receipt. */
export const opendartProvider: Provider = {
  id: 'opendart',
  title: 'OpenDART',
  delivers: 'statements of Korean companies with their receipt dates, by day of receipt; on request dividends',
  key: { variable: 'STOCKLAB_OPENDART_KEY', obtain: 'a key of 40 characters is free at opendart.fss.or.kr' },
  baseUrl: 'https://opendart.fss.or.kr/api',
  baseUrlVariable: 'STOCKLAB_OPENDART_URL',
  // The quota is documented; calls a second are what considerate clients make.
  limits: { perSecond: 5, perDay: 20_000, resetUtcOffsetHours: KOREA_HOURS },
  options: [
    {
      name: 'dividends',
      meaning: 'yes: also cash dividends per common share; their ex-dates are derived, because OpenDART tells none',
      presence: 'optional',
    },
  ],
  codes: 'optional',
  newestDay: (nowMs) => isoDate(koreanDay(nowMs)),
  delivery({ from, options }) {
    if (options.dividends !== undefined && options.dividends !== 'yes') {
      throw new StockLabError('input', 'PROVIDER_OPTION', `expected dividends=yes, received "${options.dividends}"`)
    }
    if (epochDay(from) < epochDay('2015-01-01')) {
      throw new StockLabError('input', 'PROVIDER_OPTION', `expected a day of receipt from 2015 on, received ${from}`, {
        hint: 'OpenDART has structured statements of the fiscal years from 2015 on',
      })
    }
    return { market: 'KRX', prices: 'raw', values: 'given', statements: 'selected' }
  },
  open(request, { http, baseUrl, key, clock }) {
    const service = createDartService(http, baseUrl, key ?? '')
    return openDartPlan({ service, request, today: koreanDay(clock.nowMs()) })
  },
}
