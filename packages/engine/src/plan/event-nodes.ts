import { STALE_AFTER_DAYS } from '../statements/quarters.js'
import { argsOf, type Graph, type PlanNode } from './graph.js'

/** How a node follows what becomes known of a company. */
export interface EventTraits {
  /** Whether its value changes only on events: it is made of statement leaves, and besides of numbers alone. */
  readonly isEventful: readonly boolean[]
  /** Of an eventful node, whether it holds shares, which are counted on the price basis of their day. */
  readonly hasShares: readonly boolean[]
}

export function isStatementLeaf(node: PlanNode): boolean {
  return node.kind === 'statement' || node.kind === 'quarter_shares' || node.kind === 'filing'
}

export function eventTraits(graph: Graph): EventTraits {
  const isConstant: boolean[] = []
  const isEventful: boolean[] = []
  const hasShares: boolean[] = []
  graph.nodes.forEach((node, id) => {
    const args = argsOf(node)
    const isElement = node.kind === 'element'
    isConstant[id] = node.kind === 'number' || (isElement && args.every((arg) => isConstant[arg]))
    const isMade = isElement && !isConstant[id] && args.every((arg) => isEventful[arg] || isConstant[arg])
    isEventful[id] = isStatementLeaf(node) || isMade
    hasShares[id] = node.kind === 'quarter_shares' || (isMade && args.some((arg) => hasShares[arg]))
  })
  return { isEventful, hasShares }
}

/** Whether a graph reads financial statements. */
export function readsStatements(graph: Graph): boolean {
  return graph.nodes.some(isStatementLeaf)
}

/** Days of the longest quarter, and at most of closed days before a quarter's end. */
const QUARTER_DAYS = 92
const CLOSED_DAYS = 12
/** Most sessions in seven days that an exchange with statements has ever had. */
const SESSIONS_A_WEEK = 6

/** Sessions that shares at the end of the quarter `lag` before the newest usable one may lie back. */
export function sharesLookback(lag: number): number {
  return Math.ceil(((STALE_AFTER_DAYS + QUARTER_DAYS * lag + CLOSED_DAYS) * SESSIONS_A_WEEK) / 7)
}
