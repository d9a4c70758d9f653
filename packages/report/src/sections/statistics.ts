import type { RunResult } from '@stocklab/engine'
import { say, sayCode } from '../bilingual.js'
import { rulesOf } from '../derive/market.js'
import { html } from '../html.js'
import { lead, type Section, section, table } from '../parts.js'
import { STATISTIC_TEXTS } from '../text/statistics.js'
import { reasonOf, statisticHint, statisticName, statisticValue } from './statistic.js'

const GROUPS = ['return', 'risk', 'ratio', 'benchmark', 'trade', 'significance', 'other'] as const

/** Every statistic of the run by group, with its meaning; those without a text are listed by id. */
export function statisticsSection(result: RunResult): Section {
  const ids = [...new Set([...Object.keys(STATISTIC_TEXTS), ...Object.keys(result.statistics)])].filter((id) =>
    Object.hasOwn(result.statistics, id),
  )
  const groups = GROUPS.map((group) => ({
    group,
    ids: ids.filter((id) => (STATISTIC_TEXTS[id]?.group ?? 'other') === group),
  })).filter((one) => one.ids.length > 0)
  return section(
    'statistics',
    'statistics.title',
    lead(say('statistics.lead', { ann: rulesOf(result).annualisation })),
    groups.map((one) => html`<h3>${sayCode('statistics.group.', one.group)}</h3>${groupTable(result, one.ids)}`),
  )
}

function groupTable(result: RunResult, ids: readonly string[]) {
  return table<string>(
    [
      {
        head: say('statistics.name'),
        align: 'left',
        cell: (id) => html`<span title="${id}">${statisticName(id)}</span>`,
      },
      {
        head: say('statistics.value'),
        cell: (id) =>
          statisticValue(result.statistics[id], STATISTIC_TEXTS[id]?.kind ?? 'ratio', result.manifest.market),
      },
      {
        head: say('statistics.meaning'),
        align: 'left',
        cell: (id) => {
          const reason = reasonOf(result, id)
          return html`<span class="hint">${reason && html`<em>${reason}</em> · `}${statisticHint(id)}</span>`
        },
      },
    ],
    ids,
  )
}
