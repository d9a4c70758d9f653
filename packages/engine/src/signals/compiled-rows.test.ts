import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../plan/graph.js'
import { compileSimdModule } from '../series/simd/simd-module.js'
import { CompiledRows } from './compiled-rows.js'
import { type ElementNode, PlainRows } from './row-memory.js'

const simd = compileSimdModule()

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
            const [plain, compiled] = [
              new PlainRows(columns.length),
              CompiledRows.of(graph, columns.length, simd!)!,
            ].map((rows) => {
              const inputs = node.args.map((_, k) => {
                const row = rows.cells()
                row.set(columns.map((column) => column[k]!))
                return row
              })
              const [out, behind] = [rows.cells(), rows.cells()]
              rows.applying(node, inputs, out)()
              return [out, ...inputs, behind]
            })
            expect(compiled).toEqual(plain)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('are not made where they would not fit into one memory', () => {
    const graph = new GraphBuilder()
    for (let k = 0; k < 4000; k++) graph.number(k)
    expect(CompiledRows.of(graph, 100_000, simd!)).toBeNull()
  })
})
