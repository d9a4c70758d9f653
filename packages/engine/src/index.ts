export * from './decide/day-signals.js'
export * from './panel/panel.js'
export * from './result/result.js'
export * from './series/kernel.js'
