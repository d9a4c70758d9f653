import { say } from '../bilingual.js'
import { rulesOf } from '../derive/market.js'
import { decimal, percent } from '../format.js'
import { type Html, html } from '../html.js'
import type { JudgedRun } from '../judged-run.js'
import { note, type Section, section } from '../parts.js'
import { STATISTIC_TEXTS } from '../text/statistics.js'
import { reasonOf, statisticHint, statisticName, statisticValue } from './statistic.js'

const CARDS = ['psr', 'dsr', 'min_backtest_length', 'pbo']
/** Chance below which a result after counting is called weak. */
const CONVINCING = 0.95

/** How many variants were tried and what that leaves of the result; null for runs that were not counted. */
export function trialsSection(result: JudgedRun): Section | null {
  const { trials } = result.manifest.counts
  if (trials === undefined) return null
  return section(
    'trials',
    'trials.title',
    html`<p class="story">${sentences(result, trials).map((one) => html`${one} `)}</p>`,
    html`<dl class="cards">${CARDS.map((id) => card(result, id))}</dl>`,
    note(say('trials.note')),
  )
}

/** The section for a page of its own kind: none where the run was not counted. */
export function countedSections(result: JudgedRun): readonly Section[] {
  const counted = trialsSection(result)
  return counted === null ? [] : [counted]
}

function sentences(result: JudgedRun, trials: number): readonly Html[] {
  const { dsr, min_backtest_length: needed } = result.statistics
  const years = (result.daily.length - 1) / rulesOf(result).annualisation
  const counted = trials === 1 ? say('trials.first') : say('trials.counted', { trials: decimal(trials, 0) })
  const judged =
    typeof dsr === 'number'
      ? say(dsr >= CONVINCING ? 'trials.convincing' : 'trials.weak', { dsr: percent(dsr, 0) })
      : say('trials.unjudged')
  const long =
    typeof needed === 'number' && needed > 0
      ? say(years >= needed ? 'trials.long-enough' : 'trials.too-short', {
          years: decimal(years, 1),
          needed: decimal(needed, 1),
        })
      : null
  return [counted, judged, long].filter((one) => one !== null)
}

function card(result: JudgedRun, id: string): Html {
  const reason = reasonOf(result, id)
  const value = statisticValue(result.statistics[id], STATISTIC_TEXTS[id]!.kind, result.manifest.market)
  return html`<div class="card"><dt>${statisticName(id)}</dt><dd class="value">${value}</dd><dd class="hint">${reason && html`<em>${reason}</em> `}${statisticHint(id)}</dd></div>\n`
}
