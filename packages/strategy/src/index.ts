export * from './document/document.js'
export * from './expression/bound.js'
