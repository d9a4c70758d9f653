import rows from './catalogue.json' with { type: 'json' }

export type FactorGroup =
  | 'base'
  | 'value'
  | 'growth'
  | 'quality'
  | 'momentum_technical'
  | 'size_liquidity'
  | 'risk_data_quality'
  | 'composite'

/** One row of the factor catalogue. Ids are stable: a changed definition gets a new id. */
export interface Factor {
  readonly id: string
  readonly nameEn: string
  readonly nameKo: string
  readonly group: FactorGroup
  readonly kind: 'technical' | 'fundamental' | 'mixed' | 'composite'
  readonly formula: string
  readonly unit: 'ratio' | 'percent' | 'KRW' | 'flag' | 'score' | 'count' | 'days' | 'shares'
  /** Which end the literature prefers: the default sort, never a change of the value. */
  readonly direction: 'higher' | 'lower' | 'neutral'
  readonly inputs: readonly string[]
  /** Everything the factor rests on, its dependencies' inputs included. */
  readonly rawInputs: readonly string[]
  readonly dependsOn: readonly string[]
  /** Bars, or quarters, before the first value. */
  readonly lookback: number
  readonly lookbackUnit: 'trading days' | 'quarters'
  readonly warmup: string
  readonly missingRule: string
  readonly pitRule: string
  readonly source: string
  /** True where quarterly statements, or the quarter they name, are needed. */
  readonly needsStatements: boolean
}

/** The catalogue in its own order. */
export const FACTORS = rows as readonly Factor[]

const byId: ReadonlyMap<string, Factor> = new Map(FACTORS.map((factor) => [factor.id, factor]))

export const factorIds: readonly string[] = FACTORS.map((factor) => factor.id)

export function factorById(id: string): Factor | undefined {
  return byId.get(id)
}
