import { FACTORS } from '@stocklab/strategy'
import { describe, expect, it } from 'vitest'
import { type Graph, GraphBuilder, type PlanNode } from '../plan/graph.js'
import { buildFactor, definedFactorIds } from './catalogue.js'

/** Inputs of the catalogue behind a bar column. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  open: ['adj_open'],
  high: ['adj_high'],
  low: ['adj_low'],
  close: ['adj_close'],
  volume: ['adj_volume'],
  raw_close: ['close'],
  raw_volume: ['volume'],
  raw_shares: ['listed_shares'],
  value: ['trading_value'],
  free_float: ['locked_shares'],
}

const DERIVED: Readonly<Record<string, readonly string[]>> = {
  market_return: ['benchmark_close'],
  limit_move: ['base_price', 'close'],
  missing_price_days: ['close'],
  halted_status: ['listing_status'],
  listing_day: ['listing_date'],
  split_count: ['split_events'],
  latest_split_day: ['split_events'],
  pref_mcap: ['pref_mcap'],
  epoch_day: [],
}

function inputsOfNode(node: PlanNode): readonly string[] {
  switch (node.kind) {
    case 'column':
      return COLUMNS[node.name]!
    case 'derived':
      return DERIVED[node.name]!
    case 'statement':
      // Of a filer without consolidated statements the owners' share of four quarters is the net income.
      return node.form === 'ttm' && node.item === 'net_income_parent' ? [node.item, 'net_income'] : [node.item]
    case 'quarter_shares':
      return ['listed_shares', 'adj_close', 'close']
    case 'filing':
      return node.fact === 'ttm_complete' ? ['filing_meta', 'revenue', 'net_income', 'cfo'] : ['filing_meta']
    default:
      return []
  }
}

function graphOf(id: string): Graph {
  const graph = new GraphBuilder()
  buildFactor(graph, 'universe', id)
  return graph
}

const inputsOf = (graph: Graph): readonly string[] => [...new Set(graph.nodes.flatMap(inputsOfNode))].sort()

/** Whether a definition is made of the very nodes of another. */
function contains(id: string, part: string): boolean {
  const graph = new GraphBuilder()
  buildFactor(graph, 'universe', id)
  const before = graph.nodes.length
  buildFactor(graph, 'universe', part)
  return graph.nodes.length === before
}

/** Inputs that a row names in its missing rule alone: pairs with a day without volume are skipped. */
const ONLY_IN_RULE: Readonly<Record<string, readonly string[]>> = { corwin_schultz_20: ['adj_volume'] }

/** Parts that a definition holds in another form: as a kernel of its own, or at the quarter of its own statement. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  eps_q: ['adj_shares'],
  eps_ttm: ['adj_shares'],
  dps_ttm: ['adj_shares'],
  macd_signal: ['macd_line'],
  stoch_d_14: ['stoch_k_14'],
  bb_width_20: ['bb_upper_20', 'bb_lower_20'],
  bb_pctb_20: ['bb_upper_20'],
  atr_14: ['true_range'],
  plus_di_14: ['true_range'],
  minus_di_14: ['true_range'],
  adx_14: ['plus_di_14', 'minus_di_14'],
}

describe('definitions of factors', () => {
  it('are there for every factor of the catalogue', () => {
    expect(FACTORS.map(({ id }) => id).filter((id) => !definedFactorIds.includes(id))).toEqual([])
    expect(definedFactorIds).toHaveLength(FACTORS.length)
  })

  it('read the inputs that the catalogue names', () => {
    for (const { id, rawInputs } of FACTORS) {
      const expected = [...rawInputs, ...(ONLY_IN_RULE[id] ?? [])].sort()
      expect([id, ...inputsOf(graphOf(id))]).toEqual([id, ...expected])
    }
  })

  it('contain the factors that the catalogue says they depend on', () => {
    const absent = FACTORS.flatMap(({ id, dependsOn }) =>
      dependsOn.filter((part) => !contains(id, part)).map((part) => [id, part]),
    )
    const expected = Object.entries(OTHERWISE).flatMap(([id, parts]) => parts.map((part) => [id, part]))
    expect(absent.sort()).toEqual(expected.sort())
  })
})
