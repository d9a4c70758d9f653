import type { NodeId } from '../plan/graph.js'
import type { FactorGraph } from './factor.js'

/** Trading days a year by which deviations and means are annualised. */
export const ANNUAL_DAYS = 252

export const column = (f: FactorGraph, name: string): NodeId => f.graph.column(name)
export const number = (f: FactorGraph, value: number): NodeId => f.graph.number(value)
export const add = (f: FactorGraph, a: NodeId, b: NodeId): NodeId => f.graph.element('add', [a, b])
export const sub = (f: FactorGraph, a: NodeId, b: NodeId): NodeId => f.graph.element('sub', [a, b])
export const mul = (f: FactorGraph, a: NodeId, b: NodeId): NodeId => f.graph.element('mul', [a, b])
export const div = (f: FactorGraph, a: NodeId, b: NodeId): NodeId => f.graph.element('div', [a, b])
export const lag = (f: FactorGraph, x: NodeId, n: number): NodeId => f.graph.series('lag', [x], n)
export const scale = (f: FactorGraph, x: NodeId, by: number): NodeId => mul(f, x, number(f, by))
export const plus = (f: FactorGraph, x: NodeId, value: number): NodeId => add(f, x, number(f, value))
export const sqrt = (f: FactorGraph, x: NodeId): NodeId => f.graph.element('sqrt', [x])
export const log = (f: FactorGraph, x: NodeId): NodeId => f.graph.element('log', [x])
export const window = (f: FactorGraph, kernel: string, x: NodeId, n: number): NodeId => f.graph.series(kernel, [x], n)
export const compare = (f: FactorGraph, kernel: 'gt' | 'lt' | 'ge' | 'le' | 'eq', a: NodeId, b: NodeId): NodeId =>
  f.graph.element(kernel, [a, b])

/** Calendar days from an epoch day to the day. */
export const daysSince = (f: FactorGraph, day: NodeId): NodeId => sub(f, f.graph.derived('epoch_day'), day)

/** x where it is above zero, else missing: the rule D+. */
export const positive = (f: FactorGraph, x: NodeId): NodeId => f.graph.element('positive', [x])

/** x where it is above 1e-12 times `size`, else missing: a frozen price has no spread (the rule D0). */
export const spread = (f: FactorGraph, x: NodeId, size: NodeId): NodeId => f.graph.element('spread', [x, size])

/** a / b, missing where b is not positive. */
export const over = (f: FactorGraph, a: NodeId, b: NodeId): NodeId => div(f, a, positive(f, b))

/** 1 where all hold, 0 where one does not, missing where one is missing: flags know no three-valued logic. */
export const flag = (f: FactorGraph, ...conditions: NodeId[]): NodeId =>
  conditions.reduce((product, condition) => mul(f, product, condition))
