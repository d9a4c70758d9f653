import { canonicalJson, parseStrategy, type StrategyDocument } from '@stocklab/strategy'

/** Numbers of a document, besides its parameters, that a search may turn, by their path. */
export const DOCUMENT_SETTINGS = [
  'capital',
  'entry.max_positions',
  'entry.max_new_per_day',
  'entry.max_position_weight',
  'entry.max_position_value',
  'entry.rebalance_threshold',
  'entry.schedule.every',
  'exit.take_profit',
  'exit.stop_loss',
  'exit.trailing_stop',
  'exit.min_hold_days',
  'exit.max_hold_days',
  'execution.slippage_bps',
  'execution.participation',
] as const

export type SettingOutcome =
  | { readonly ok: true; readonly document: StrategyDocument }
  | { readonly ok: false; readonly reason: string }

/** The document with other values, checked like one that a user wrote. */
export function withSettings(
  document: StrategyDocument,
  settings: readonly (readonly [path: string, value: number])[],
): SettingOutcome {
  if (settings.length === 0) return { ok: true, document }
  const changed = settings.reduce<object>((whole, [path, value]) => placed(whole, path.split('.'), value), document)
  const parsed = parseStrategy(canonicalJson(changed as StrategyDocument), { format: 'json' })
  return parsed.ok
    ? { ok: true, document: parsed.document }
    : { ok: false, reason: parsed.problems[0]?.message ?? 'the document is not valid' }
}

function placed(whole: object, [key, ...rest]: readonly string[], value: number): object {
  if (key === undefined) return whole
  if (rest.length === 0) return { ...whole, [key]: value }
  const part = (whole as Record<string, unknown>)[key]
  const inner = typeof part === 'object' && part !== null ? part : {}
  return { ...whole, [key]: placed(inner, rest, value) }
}
