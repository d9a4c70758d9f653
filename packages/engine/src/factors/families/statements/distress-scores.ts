import type { NodeId } from '../../../plan/graph.js'
import { add, compare, div, flag, log, number, over, positive, scale, sub } from '../../algebra.js'
import { type FactorFamily, type FactorGraph, plain } from '../../factor.js'
import { balance, change4, quartersAgo, ttm } from '../../statement-algebra.js'

/** Ohlson's size is in millions of the currency. */
const MILLION = 1e6

/** constant + weight * part + ...; missing where a part is. */
function weighted(f: FactorGraph, constant: number, parts: readonly (readonly [number, NodeId])[]): NodeId {
  return parts.reduce((sum, [weight, part]) => add(f, sum, scale(f, part, weight)), number(f, constant))
}

function altmanEmerging(f: FactorGraph): NodeId {
  const assets = positive(f, balance(f, 'total_assets'))
  const working = sub(f, balance(f, 'current_assets'), balance(f, 'current_liabilities'))
  return weighted(f, 3.25, [
    [6.56, div(f, working, assets)],
    [3.26, div(f, balance(f, 'retained_earnings'), assets)],
    [6.72, div(f, f.factor('operating_income_ttm'), assets)],
    [1.05, over(f, balance(f, 'total_equity'), balance(f, 'total_liabilities'))],
  ])
}

function altman(f: FactorGraph): NodeId {
  const assets = positive(f, balance(f, 'total_assets'))
  const working = sub(f, balance(f, 'current_assets'), balance(f, 'current_liabilities'))
  return weighted(f, 0, [
    [1.2, div(f, working, assets)],
    [1.4, div(f, balance(f, 'retained_earnings'), assets)],
    [3.3, div(f, f.factor('operating_income_ttm'), assets)],
    [0.6, over(f, f.factor('market_cap'), balance(f, 'total_liabilities'))],
    [1, div(f, f.factor('revenue_ttm'), assets)],
  ])
}

/** Beneish's indices compare a figure with that of a year earlier; every denominator has to be positive. */
function beneish(f: FactorGraph): NodeId {
  const before = (x: NodeId): NodeId => quartersAgo(f, x, 4)
  const rise = (x: NodeId): NodeId => over(f, x, before(x))
  const fall = (x: NodeId): NodeId => over(f, before(x), x)
  const [revenue, assets, ppe] = [f.factor('revenue_ttm'), balance(f, 'total_assets'), balance(f, 'ppe')]
  const depreciation = ttm(f, 'depreciation_amortization')
  const soft = sub(f, number(f, 1), over(f, add(f, balance(f, 'current_assets'), ppe), assets))
  const debt = add(f, balance(f, 'long_term_debt'), balance(f, 'current_liabilities'))
  const accruals = sub(f, f.factor('net_income_ttm'), f.factor('cfo_ttm'))
  return weighted(f, -4.84, [
    [0.92, rise(over(f, balance(f, 'receivables'), revenue))],
    [0.528, fall(f.factor('gross_margin'))],
    [0.404, rise(soft)],
    [0.892, rise(revenue)],
    [0.115, fall(over(f, depreciation, add(f, depreciation, ppe)))],
    [-0.172, rise(over(f, ttm(f, 'sga'), revenue))],
    [4.679, over(f, accruals, assets)],
    [-0.327, rise(over(f, debt, assets))],
  ])
}

function ohlson(f: FactorGraph, deflator: number): NodeId {
  const [assets, liabilities] = [balance(f, 'total_assets'), balance(f, 'total_liabilities')]
  const [currentAssets, currentLiabilities] = [balance(f, 'current_assets'), balance(f, 'current_liabilities')]
  const income = f.factor('net_income_ttm')
  const isLoss = compare(f, 'lt', income, number(f, 0))
  const size = (x: NodeId): NodeId => f.graph.element('abs', [x])
  const swing = div(f, change4(f, income), add(f, size(income), size(quartersAgo(f, income, 4))))
  return weighted(f, -1.32, [
    [-0.407, log(f, div(f, assets, number(f, MILLION * deflator)))],
    [6.03, div(f, liabilities, assets)],
    [-1.43, div(f, sub(f, currentAssets, currentLiabilities), assets)],
    [0.0757, div(f, currentLiabilities, currentAssets)],
    [-1.72, compare(f, 'gt', liabilities, assets)],
    [-2.37, div(f, income, assets)],
    [-1.83, div(f, f.factor('cfo_ttm'), liabilities)],
    [0.285, flag(f, isLoss, quartersAgo(f, isLoss, 4))],
    [-0.521, swing],
  ])
}

/** Published scores of distress and of earnings manipulation. */
export const distressScoreFactors: FactorFamily = {
  ...plain('altman_z', altman),
  ...plain('altman_z_em', altmanEmerging),
  ...plain('beneish_m', beneish),
  /** `deflator`: the price level by which total assets are brought to those of Ohlson's year. */
  ohlson: {
    parameters: ['deflator'],
    ids: { ohlson_o: [1] },
    build: (f, [deflator = 1]) => ohlson(f, deflator),
  },
}
