export * from './errors.js'
export * from './instrument.js'
export * from './rules/market-rules.js'
export * from './session.js'
