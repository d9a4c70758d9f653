export * from './lake/lake.js'
export * from './lake/layout.js'
export * from './lake/manifest.js'
export * from './lake/tables.js'
