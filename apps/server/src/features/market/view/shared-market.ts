import type { Panel } from '@stocklab/engine'

/** A market as both threads see it: the numbers lie in memory that they share. Statements and actions stay in the thread. */
export type SharedMarket = Omit<Panel, 'statements' | 'actions'> & { readonly hasStatements: boolean }
