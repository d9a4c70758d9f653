/** A run of so many days and trades, with two fills a trade and a decision every tenth day, in the shape of a result. */
export function madeUpRun({ days, trades }) {
  const dates = Array.from({ length: days }, (_, k) => isoDay(k))
  const value = (k) => 100_000_000 * (1 + Math.sin(k / 37) / 7 + k / 5_000)
  const codes = Array.from({ length: 40 }, (_, k) => String(5_930 + k * 10).padStart(6, '0'))
  const result = {
    schema: 'stocklab/result@1',
    manifest: manifestOf(dates),
    statistics: { total_return: 0.5, cagr: 0.05, sharpe: 0.4 },
    reasons: {},
    daily: dates.map((date, k) => dayOf(date, value(k), k)),
    fills: Array.from({ length: trades * 2 }, (_, k) => fillOf(k, dates[k % days], codes[k % codes.length])),
    lapsed: [],
    trades: Array.from({ length: trades }, (_, k) => tradeOf(k, dates, codes[k % codes.length])),
    holdings: [],
    warnings: [],
  }
  const decisions = dates.filter((_, k) => k % 10 === 0).map((date, k) => decisionOf(date, value(k), codes))
  return { result, decisions }
}

function manifestOf(dates) {
  return {
    engine_version: '0',
    strategy: { name: 'made up', capital: 100_000_000 },
    strategy_hash: '0',
    parameters: {},
    market: 'KRX',
    data_version: '0',
    prices: 'raw',
    made_up: true,
    period: { from: dates[0], to: dates.at(-1) },
    seeds: {},
    counts: {},
    timings: {},
  }
}

function dayOf(date, value, k) {
  return {
    date,
    cash: value / 10,
    stock_value: (value * 9) / 10,
    total_value: value,
    benchmark: k % 50 === 3 ? null : value / 1.1,
    drawdown: -Math.abs(Math.sin(k / 37)) / 8,
    exposure: 0.9,
    positions: 20,
  }
}

function fillOf(k, date, code) {
  return {
    date,
    code,
    side: k % 2 === 0 ? 'buy' : 'sell',
    quantity: 10 + k,
    price: 12_345 + k / 7,
    commission: k / 3,
    tax: k / 9,
    slippage: k / 11,
    reason: k % 2 === 0 ? 'entry' : 'rank_drop',
    decided_on: date,
    order_id: k,
  }
}

function tradeOf(k, dates, code) {
  const entry = k % (dates.length - 1)
  const gain = Math.sin(k) * 1_000_000
  return {
    code,
    entry_date: dates[entry],
    entry_price: 10_000 + k,
    exit_date: dates[Math.min(entry + 1 + (k % 20), dates.length - 1)],
    exit_price: 10_000 + k + gain / 100,
    quantity: 100,
    held_days: 1 + (k % 20),
    gross: gain,
    net: gain * 0.99,
    return: gain / 1e7,
    commission: 15.3,
    tax: 23.1,
    exit_reason: k % 3 === 0 ? 'stop_loss' : 'rank_drop',
    mae: -0.03,
    mfe: 0.05,
  }
}

function decisionOf(date, equity, codes) {
  return {
    date,
    equity,
    candidates: 40,
    ranked: codes.map((code, k) => [code, 1 / (k + 3)]),
    ordered: codes.slice(0, 3).map((code) => ({ code, side: 'buy', reason: 'entry', target: 1 / 3, quantity: null })),
    unranked_buys: 0,
    not_bought: { [codes[9]]: 'rank' },
    further: { reason: 'rank', codes: codes.slice(20), scores: codes.slice(20).map((_, k) => k / 7) },
  }
}

function isoDay(k) {
  return new Date(Date.UTC(2016, 0, 4) + k * 86_400_000).toISOString().slice(0, 10)
}
