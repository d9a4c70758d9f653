/** A number of a parametrised factor and the range it may have. */
export interface FactorParameter {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly whole: 'whole' | 'any'
}

/** A factor with its usual numbers left open: `rsi(21)`. Days are sessions. */
export interface ParametrisedFactor {
  readonly name: string
  readonly parameters: readonly FactorParameter[]
  readonly summary: string
  /** Catalogue ids and the numbers they stand for. */
  readonly ids: Readonly<Record<string, readonly number[]>>
}
