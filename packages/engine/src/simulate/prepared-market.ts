import type { MarketRules } from '@stocklab/domain'
import type { StrategyDocument } from '@stocklab/strategy'
import { createRankingScratch, type RankingScratch } from '../decide/ranking.js'
import type { Panel } from '../panel/panel.js'
import { benchmarkLevels } from './benchmark.js'
import { type DividendTable, dividendTable } from './corporate-actions.js'
import { type DecisionDays, findDecisionDays, type RunPeriod } from './decision-days.js'
import { MarketDay } from './market-day.js'

/**
 * What follows from a panel and the rules of its market alone, found once and shared by all runs over them: the sessions
 * as days, codes, levels of benchmarks, dividends by session and who was tradable on days that decide. Remembers what it
 * was asked for, so it lives as long as the sweep or proof that passes it on.
 */
export class PreparedMarket {
  readonly codes: readonly string[]
  /** For rankings of one run at a time. */
  readonly scratch: RankingScratch
  private readonly days: MarketDay[]
  private readonly levels = new Map<string, Float64Array | null>()
  private readonly dividends = new Map<string, DividendTable>()
  private readonly decisions = new Map<string, DecisionDays>()

  constructor(
    readonly panel: Panel,
    readonly rules: MarketRules,
  ) {
    this.codes = panel.instruments.map(({ code }) => code)
    this.scratch = createRankingScratch(panel.instruments.length)
    this.days = new Array(panel.sessions.length)
  }

  day(t: number): MarketDay {
    let day = this.days[t]
    if (day === undefined) {
      day = new MarketDay(this.panel, this.rules, t)
      this.days[t] = day
    }
    return day
  }

  /** As `benchmarkLevels` of the panel. */
  benchmark(name: string): Float64Array | null {
    return remembered(this.levels, name, () => benchmarkLevels(this.panel, name))
  }

  /** As `dividendTable` of the panel. */
  dividendsOf(first: number, last: number): DividendTable {
    return remembered(this.dividends, `${first}-${last}`, () => dividendTable(this.panel, first, last))
  }

  /** As `findDecisionDays` of the panel. */
  decisionDaysOf(document: StrategyDocument, { first, last }: Pick<RunPeriod, 'first' | 'last'>): DecisionDays {
    const key = JSON.stringify([document.entry.schedule, document.entry.mode, first, last])
    return remembered(this.decisions, key, () => findDecisionDays({ panel: this.panel, document, first, last }))
  }
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = find()
  known.set(key, made)
  return made
}
