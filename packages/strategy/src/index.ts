export * from './catalogue/catalogue.js'
export { type CompileResult, compileStrategy } from './document/compile.js'
export { completeDocument, type ParameterRange } from './document/complete.js'
export * from './document/document.js'
export { parameterNames } from './document/expressions.js'
export { canonicalJson, formatStrategy } from './document/format.js'
export { strategyJsonSchema } from './document/json-schema.js'
export {
  type ParsedStrategy,
  type ParseOptions,
  parseStrategy,
  type StrategyParseResult,
} from './document/parse-strategy.js'
export type { DocumentPlaces } from './document/places.js'
export { formatProblem, type InputProblem } from './document/problem.js'
export { SCHEMA_ID, type StrategyInput, strategySchema } from './document/schema.js'
export {
  type BindOptions,
  type BindResult,
  bindExpression,
  type ParseResult,
  parseExpression,
} from './expression/bind-expression.js'
export * from './expression/bound.js'
export { describeFunctions, type FunctionHelp } from './expression/describe-functions.js'
export { FUNCTIONS, type FunctionFamily, type FunctionSignature, usageOf } from './expression/functions.js'
export { type StrategyInventory, takeInventory, type UsedWindow } from './expression/inventory.js'
export type { FactorParameter, ParametrisedFactor } from './expression/parametrised-factor.js'
export { PARAMETRISED_FACTORS } from './expression/parametrised-factors.js'
export { printBound } from './expression/print-bound.js'
export { printExpression } from './expression/printer.js'
export type { Syntax } from './expression/syntax.js'
export { CATEGORY_NAMES, COLUMN_NAMES, POSITION_NAMES } from './expression/vocabulary.js'
export { strategyFeatures } from './family/features.js'
export { trialContent } from './family/trial-content.js'
export {
  type Bilingual,
  CERTAINTIES,
  RISKS,
  STYLES,
  type StrategyAbout,
  strategyAboutSchema,
} from './library/about.js'
export { CERTAINTY_WORDS } from './library/certainty-words.js'
export { type AboutParseResult, parseStrategyAbout } from './library/parse-about.js'
export { nearestName } from './text/nearest.js'
