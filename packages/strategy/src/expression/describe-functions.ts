import { FUNCTIONS, type FunctionFamily, usageOf } from './functions.js'
import { PARAMETRISED_FACTORS, parametrisedUsage } from './parametrised-factors.js'

/** One row of help: how a function is written and what it gives. */
export interface FunctionHelp {
  readonly name: string
  readonly family: FunctionFamily | 'factor'
  readonly usage: string
  readonly result: 'number' | 'condition'
  readonly summary: string
}

/** Every function and parametrised factor, in the order of the language's description. */
export function describeFunctions(): readonly FunctionHelp[] {
  return [
    ...[...FUNCTIONS.values()].map((signature) => ({
      name: signature.name,
      family: signature.family,
      usage: usageOf(signature),
      result: signature.result,
      summary: signature.summary,
    })),
    ...[...PARAMETRISED_FACTORS.values()].map((factor) => ({
      name: factor.name,
      family: 'factor' as const,
      usage: parametrisedUsage(factor),
      result: 'number' as const,
      summary: factor.summary,
    })),
  ]
}
