/**
 * A bound expression: names resolved, `let` inlined (by reference, so equal sub-trees are shared objects), parameters
 * replaced by numbers, types checked. This is what the engine plans; the parser's own tree stays inside this package.
 */
export type ValueType = 'number' | 'condition' | 'category'

/** Split-adjusted to the basis of the day that is decided; `raw_*` as traded. `value` is never adjusted. */
export type ColumnName =
  | 'open'
  | 'high'
  | 'low'
  | 'close'
  | 'volume'
  | 'value'
  | 'shares'
  | 'raw_open'
  | 'raw_high'
  | 'raw_low'
  | 'raw_close'
  | 'raw_volume'
  | 'raw_shares'

export type CategoryName = 'sector' | 'market' | 'kind' | 'status'
export type PositionName = 'entry_price' | 'held' | 'gain' | 'peak'

/** number -> number, on one cell. `clip(x, low, high)`; `round` halves away from zero. */
export type ElementFunction =
  | 'neg'
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'pow'
  | 'abs'
  | 'log'
  | 'exp'
  | 'sqrt'
  | 'sign'
  | 'min'
  | 'max'
  | 'clip'
  | 'round'
  | 'coalesce'
  | 'if'
/** number -> condition, and three-valued logic. `is_missing` is never missing. */
export type ConditionFunction = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne' | 'and' | 'or' | 'not' | 'is_missing'
/** One instrument's own past, today included; the last parameter of each is a window in sessions (in `params`). */
export type TimeFunction =
  | 'lag'
  | 'delta'
  | 'change'
  | 'sum'
  | 'sma'
  | 'ema'
  | 'wilder'
  | 'std'
  | 'var'
  | 'skew'
  | 'highest'
  | 'lowest'
  | 'argmax'
  | 'argmin'
  | 'ts_rank'
  | 'corr'
  | 'beta'
  | 'slope'
  | 'count'
  | 'any'
  | 'all'
  | 'since'
  | 'crosses_above'
  | 'crosses_below'
  | 'decay'
/** Over the universe of the day. `params`: p of winsorize, k of quantile, n of top and bottom. */
export type CrossSectionFunction =
  | 'rank'
  | 'rank_desc'
  | 'zscore'
  | 'winsorize'
  | 'demean'
  | 'quantile'
  | 'top'
  | 'bottom'
  | 'neutralize'

export type FunctionName = ElementFunction | ConditionFunction | TimeFunction | CrossSectionFunction

export type Bound =
  | { readonly kind: 'number'; readonly type: 'number'; readonly value: number }
  | { readonly kind: 'column'; readonly type: 'number'; readonly name: ColumnName }
  /** `params` empty: the catalogue id at its usual parameters; else a parametrised form such as rsi(21). */
  | { readonly kind: 'factor'; readonly type: 'number'; readonly id: string; readonly params: readonly number[] }
  | { readonly kind: 'position'; readonly type: 'number'; readonly name: PositionName }
  /** category compared with text: true where the category is one of `options`; missing where it is unknown. */
  | {
      readonly kind: 'category'
      readonly type: 'condition'
      readonly name: CategoryName
      readonly options: readonly string[]
      readonly negated: boolean
    }
  | {
      readonly kind: 'apply'
      readonly type: 'number' | 'condition'
      readonly fn: FunctionName
      readonly args: readonly Bound[]
      readonly params: readonly number[]
      readonly by: CategoryName | null
    }

/** A document whose expressions are bound. Conditions that were left out are null. */
export interface CompiledStrategy {
  readonly universeWhere: Bound | null
  readonly entryWhere: Bound | null
  readonly rankBy: readonly {
    readonly value: Bound
    readonly order: 'high' | 'low'
    readonly weight: number
    readonly source: string
  }[]
  readonly exitWhere: Bound | null
}
