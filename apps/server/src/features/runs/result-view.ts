import type { RunResult } from '@stocklab/engine'
import { type Database, type RunHead, type RunJudgement, readRunJudgement } from '@stocklab/platform'
import type { RunResultBody, RunStatistic } from '@stocklab/protocol'
import { STATISTIC_TEXTS } from '@stocklab/report'

/** What is known of a finished run without its rows. */
export async function readResult(database: Database, head: RunHead): Promise<RunResultBody> {
  const judgement = await readRunJudgement(database, head)
  return {
    id: head.id,
    name: head.name,
    kind: head.kind,
    market: head.market,
    currency: head.currency,
    capital: head.capital,
    finalValue: head.final_value,
    period: { from: head.period_from, to: head.period_to },
    createdAt: head.created_at.toISOString(),
    strategyId: head.strategy_id,
    strategyRevision: head.strategy_revision,
    madeUp: head.made_up,
    hasDetails: head.details_month !== null,
    pinned: head.pinned,
    trials: head.trials,
    statistics: statisticsOf(judgement),
    manifest: manifestOf(judgement.manifest),
    warnings: [...judgement.warnings],
  }
}

type Described = Omit<RunStatistic, 'value' | 'reason'>

/** Statistics that have words first, in the order of the report; then what the words do not know yet. */
export function describedStatistics(ids: Iterable<string>): readonly Described[] {
  const present = new Set(ids)
  const known = Object.entries(STATISTIC_TEXTS).filter(([id]) => present.has(id))
  const described = known.map(([id, { group, kind, ko, en }]) => ({
    id,
    group,
    unit: kind,
    name: { ko: ko[0], en: en[0] },
    meaning: { ko: ko[1], en: en[1] },
  }))
  const rest = [...present].filter((id) => STATISTIC_TEXTS[id] === undefined)
  return [
    ...described,
    ...rest.map((id) => ({
      id,
      group: 'ratio' as const,
      unit: 'number' as const,
      name: { ko: id, en: id },
      meaning: { ko: '', en: '' },
    })),
  ]
}

function statisticsOf({ statistics, reasons }: Pick<RunJudgement, 'statistics' | 'reasons'>): RunStatistic[] {
  return describedStatistics(Object.keys(statistics)).map((described) => ({
    ...described,
    value: statistics[described.id] ?? null,
    reason: reasons[described.id] ?? null,
  }))
}

function manifestOf(manifest: RunResult['manifest']): RunResultBody['manifest'] {
  const { parameters, seeds, counts, timings, period } = manifest
  return {
    ...manifest,
    strategy: manifest.strategy as Record<string, unknown>,
    parameters: { ...parameters },
    seeds: { ...seeds },
    counts: { ...counts },
    timings: { ...timings },
    period: { ...period },
  }
}
