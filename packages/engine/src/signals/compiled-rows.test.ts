import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Graph, GraphBuilder } from '../plan/graph.js'
import { compileSimdModule } from '../series/simd/simd-module.js'
import { CompiledRows } from './compiled-rows.js'
import { type CrossNode, type ElementNode, PlainRows } from './row-memory.js'

const simd = compileSimdModule()

const compiledRows = (graph: Graph, instruments: number) =>
  CompiledRows.of({ graph, ids: [...graph.nodes.keys()], instruments, panels: 0 }, simd!)

/** How many inputs each function is tried with, and the parameters that it reads. */
const TRIED: readonly (readonly [kernel: string, counts: readonly number[], params?: readonly number[]])[] = [
  ...['add', 'sub', 'mul', 'div', 'gt', 'ge', 'lt', 'le', 'eq', 'ne', 'pow'].map((name) => [name, [2]] as const),
  ...['min', 'max', 'and', 'or', 'coalesce'].map((name) => [name, [1, 2, 3, 5]] as const),
  ...['neg', 'abs', 'sqrt', 'sign', 'round', 'not', 'is_missing', 'log'].map((name) => [name, [1]] as const),
  ...['positive', 'snap_to_zero'].map((name) => [name, [1]] as const),
  ...['spread', 'free_float'].map((name) => [name, [2]] as const),
  ...['if', 'clip'].map((name) => [name, [3]] as const),
  ...[0, 1, 3].map((needed) => ['mean_of_present', [1, 3, 8, 40], [needed]] as const),
  ['leading_run', [1, 4]],
]

const nodes = TRIED.flatMap(([kernel, counts, params = []]) =>
  counts.map(
    (count): ElementNode => ({ kind: 'element', kernel, args: Array.from({ length: count }, () => 0), params }),
  ),
)

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
  { weight: 3, arbitrary: fc.double({ noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-0, -1, 0.5, -0.5, 1e-16, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  },
)

const CROSSED: readonly CrossNode[] = [
  ...(['rank', 'rank_desc', 'place', 'presence', 'zscore', 'winsorize', 'demean', 'top'] as const).map((fn) => ({
    fn,
    by: null,
  })),
  { fn: 'rank' as const, by: 'sector' as const },
  { fn: 'neutralize' as const, by: 'sector' as const },
].map((form) => ({
  kind: 'cross',
  args: [],
  params: form.fn === 'winsorize' ? [0.1] : [3],
  population: 'filters',
  ...form,
}))

/** Values that agree in the upper half of their bits among them, so that the first sort does not tell them apart. */
const value = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }).map((k) => 1 + k * Number.EPSILON) },
  { weight: 3, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, 1e-320, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)

if (simd === null) console.warn('compiled rows skipped: this engine has no 128-bit vectors, so the plain ones run')
describe.skipIf(simd === null)('rows in compiled memory', () => {
  it.each(nodes.map((node) => [node.kernel, node.args.length, node] as const))(
    '%s of %i rows has the plain bits and leaves its inputs alone',
    (_kernel, count, node) => {
      fc.assert(
        fc.property(
          fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 21 }),
          (columns) => {
            const graph = new GraphBuilder()
            graph.add({ ...node, args: node.args.map((_, k) => graph.number(k)) })
            const [plain, compiled] = [new PlainRows(columns.length), compiledRows(graph, columns.length)!].map(
              (rows) => {
                const inputs = node.args.map((_, k) => {
                  const row = rows.cells()
                  row.set(columns.map((column) => column[k]!))
                  return row
                })
                const [out, behind] = [rows.cells(), rows.cells()]
                rows.applying(node, inputs, out)()
                return [out, ...inputs, behind]
              },
            )
            expect(compiled).toEqual(plain)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it.each(CROSSED.map((node) => [node.fn, node.by === null ? 'all' : 'each group', node] as const))(
    'the cross-section %s of %s has the plain bits on any day',
    (_fn, _of, node) => {
      const graph = new GraphBuilder()
      graph.add(node)
      const member = fc.tuple(value, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }))
      fc.assert(
        fc.property(
          fc.array(member, { minLength: 1, maxLength: 150 }),
          fc.array(member, { minLength: 150, maxLength: 150 }),
          (first, second) => {
            const count = first.length
            const taken = [new PlainRows(count), compiledRows(graph, count)!].map((rows) => {
              const [x, members, codes, out] = [rows.cells(), rows.mask(), rows.codes(), rows.cells()]
              const groups = node.by === null ? null : { codes, count: 4 }
              const take = rows.crossing(node, { x, members, groups }, out)
              return [first, second].map((day) => {
                day.slice(0, count).forEach(([cell, belongs, group], i) => {
                  x[i] = cell
                  members[i] = belongs > 0 ? 1 : 0
                  codes[i] = group
                })
                take()
                return out.slice()
              })
            })
            expect(taken[1]).toEqual(taken[0])
          },
        ),
        { numRuns: 300 },
      )
    },
  )

  it('have the plain scores of so many values that only their tails are looked into', () => {
    const node: CrossNode = { kind: 'cross', fn: 'zscore', args: [], params: [], by: null, population: 'filters' }
    const kinds = [
      value,
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.constantFrom(0, -0, 1, 2),
      fc.constantFrom(0, -0, -1),
    ]
    const days = fc.oneof(...kinds.map((kind) => fc.array(kind, { minLength: 250, maxLength: 700 })))
    fc.assert(
      fc.property(days, fc.boolean(), (cells, isSorted) => {
        if (isSorted) cells.sort((a, b) => a - b)
        const graph = new GraphBuilder()
        graph.add(node)
        const [plain, compiled] = [new PlainRows(cells.length), compiledRows(graph, cells.length)!].map((rows) => {
          const [x, members, out] = [rows.cells(), rows.mask(), rows.cells()]
          x.set(cells)
          members.fill(1)
          rows.crossing(node, { x, members, groups: null }, out)()
          return out
        })
        expect(compiled).toEqual(plain)
      }),
      { numRuns: 300 },
    )
  })

  it('are not made where they would not fit into one memory', () => {
    const graph = new GraphBuilder()
    for (let k = 0; k < 4000; k++) graph.number(k)
    expect(compiledRows(graph, 100_000)).toBeNull()
  })
})
