import type { Bound, FunctionName } from './bound.js'

/** Keeps walks over a bound expression off the end of the call stack. */
const MAX_DEPTH = 1500

type Apply = Extract<Bound, { kind: 'apply' }>

/** Keeps one object for each different sub-expression, so that equal ones are the same object. */
export class BoundInterner {
  readonly #ids = new Map<Bound, number>()
  readonly #depths = new Map<Bound, number>()
  readonly #nodes = new Map<string, Bound>()

  /** The one object for this expression; throws RangeError where it nests too deeply. */
  intern(node: Bound): Bound {
    const key = this.#keyOf(node)
    const known = this.#nodes.get(key)
    if (known) return known
    const depth = node.kind === 'apply' ? 1 + Math.max(0, ...node.args.map((arg) => this.#depths.get(arg) ?? 0)) : 0
    if (depth > MAX_DEPTH) throw new RangeError(`expected at most ${MAX_DEPTH} levels of nesting`)
    this.#depths.set(node, depth)
    this.#nodes.set(key, node)
    this.#ids.set(node, this.#ids.size)
    return node
  }

  apply(
    fn: FunctionName,
    type: Apply['type'],
    args: readonly Bound[],
    rest: Partial<Pick<Apply, 'params' | 'by'>> = {},
  ): Bound {
    return this.intern({ kind: 'apply', type, fn, args, params: rest.params ?? [], by: rest.by ?? null })
  }

  number(value: number): Bound {
    return this.intern({ kind: 'number', type: 'number', value })
  }

  #keyOf(node: Bound): string {
    switch (node.kind) {
      case 'number':
        return Object.is(node.value, -0) ? '-0' : String(node.value)
      case 'column':
      case 'position':
        return `${node.kind} ${node.name}`
      case 'factor':
        return `factor ${node.id} ${node.params.join()}`
      case 'category':
        return `category ${node.name} ${node.negated} ${JSON.stringify(node.options)}`
      case 'apply': {
        // An argument that is kept already is not walked again: where each uses the last one twice, that would be 2^n steps.
        const args = node.args.map((arg) => this.#ids.get(arg) ?? this.#ids.get(this.intern(arg)))
        return `${node.fn} ${args.join()} ${node.params.join()} ${node.by}`
      }
    }
  }
}
