import type { RunResult, StatisticValue } from '@stocklab/engine'
import { both, isTextKey, say, sayCode } from '../bilingual.js'
import { DASH, decimal, percent, shortMoney, signedPercent } from '../format.js'
import { type Html, html } from '../html.js'
import type { StatisticKind, StatisticText } from '../text/statistic-text.js'
import { STATISTIC_TEXTS } from '../text/statistics.js'

/** The value of a statistic as it is printed; null is a dash. */
export function statisticValue(value: StatisticValue | undefined, kind: StatisticKind, market: string): Html {
  if (value === null || value === undefined) return html`${DASH}`
  if (typeof value === 'string') return html`${value}`
  switch (kind) {
    case 'signed':
      return html`${signedPercent(value, Math.abs(value) < 0.01 ? 2 : 1)}`
    case 'percent':
      return html`${percent(value, Math.abs(value) < 0.01 ? 2 : 1)}`
    case 'ratio':
      return html`${decimal(value, 2)}`
    case 'money':
      return both(shortMoney(value, market))
    case 'days': {
      const days = decimal(value, Number.isInteger(value) ? 0 : 1)
      return both({ ko: `${days}일`, en: `${days} days` })
    }
    case 'count':
    case 'date':
      return html`${decimal(value, Number.isInteger(value) ? 0 : 1)}`
    case 'number':
      return html`${decimal(value, 1)}`
  }
}

/** Why a value is missing, or why it is not to be trusted; null when there is nothing to say. */
export function reasonOf(result: Pick<RunResult, 'statistics' | 'reasons'>, id: string): Html | null {
  const code = result.reasons[id]
  const value = result.statistics[id]
  if (value === null || value === undefined)
    return code === undefined ? say('reason.unknown') : sayCode('reason.', code)
  if (code === undefined) return null
  return isTextKey(`flag.${code}`) ? sayCode('flag.', code) : sayCode('reason.', code)
}

export function statisticName(id: string): Html {
  const text: StatisticText | undefined = STATISTIC_TEXTS[id]
  return text === undefined ? html`<span class="code">${id}</span>` : both({ ko: text.ko[0], en: text.en[0] })
}

export function statisticHint(id: string): Html {
  const text: StatisticText | undefined = STATISTIC_TEXTS[id]
  return text === undefined ? html`` : both({ ko: text.ko[1], en: text.en[1] })
}
