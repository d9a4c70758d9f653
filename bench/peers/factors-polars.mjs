/** factors-polars.mjs FOLDER CALLS STOCKS: the 30 factors as polars expressions over each stock of a long table. */
import { createRequire } from 'node:module'
import { longTable, tableChecksums } from '../lib/long-table.mjs'
import { readMarket } from '../lib/made-up-market.mjs'

const pl = createRequire(new URL('../.peers/package.json', import.meta.url))('nodejs-polars')

const [folder, calls, stocks] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const market = readMarket(folder)
const { stock, bar, market: index, high, low, close, volume } = longTable(market, stocks)
const series = (name, values) => pl.Series(name, values)
const frame = pl
  .DataFrame({
    stock: series('stock', stock),
    bar: series('bar', Float64Array.from(bar)),
    m: series('m', index),
    h: series('h', high),
    l: series('l', low),
    c: series('c', close),
    v: series('v', volume),
  })
  .withColumns(
    pl
      .when(pl.col('bar').eq(pl.lit(0)))
      .then(pl.lit(null))
      .otherwise(pl.col('m'))
      .alias('m'),
  )

const by = 'stock'
const c = pl.col('c')
const each = (expression) => expression.over(by)
const mean = (x, windowSize) => each(x.rollingMean({ windowSize, minPeriods: windowSize }))
const total = (x, windowSize) => each(x.rollingSum({ windowSize, minPeriods: windowSize }))
const smooth = (x, alpha) => each(x.ewmMean({ alpha, adjust: false, minPeriods: 1, bias: true, ignoreNulls: true }))
const positive = (x) =>
  pl
    .when(x.gt(pl.lit(0)))
    .then(x)
    .otherwise(pl.lit(0))
const col = pl.col

/** Steps, because an expression cannot read a column of its own step. */
const steps = [
  [
    ['r', c.div(each(c.shift(1))).sub(pl.lit(1))],
    ['previous', each(c.shift(1))],
    ['change', c.sub(each(c.shift(1)))],
    ...[21, 63, 126, 252].map((n) => [`momentum_${n}`, c.div(each(c.shift(n))).sub(pl.lit(1))]),
    ...[5, 20, 60, 120].map((n) => [`sma_${n}`, mean(c, n)]),
    ['quick', smooth(c, 2 / 13)],
    ['steady', smooth(c, 2 / 27)],
    // Its divisor is n - 1 whatever `ddof` says.
    ['sd', each(c.rollingStd({ windowSize: 20, minPeriods: 20 })).mul(pl.lit(Math.sqrt(19 / 20)))],
    ['top', each(col('h').rollingMax({ windowSize: 14, minPeriods: 14 }))],
    ['bottom', each(col('l').rollingMin({ windowSize: 14, minPeriods: 14 }))],
    ['highest_252', each(c.rollingMax({ windowSize: 252, minPeriods: 252 }))],
    ['lowest_252', each(c.rollingMin({ windowSize: 252, minPeriods: 252 }))],
    ['long', mean(col('v'), 20)],
    ['short', mean(col('v'), 5)],
  ],
  [
    ['close_to_sma20', c.div(col('sma_20'))],
    ['sma20_to_sma60', col('sma_20').div(col('sma_60'))],
    ['close_to_sma120', c.div(col('sma_120'))],
    ['up', positive(col('change'))],
    ['down', positive(col('change').mul(pl.lit(-1)))],
    [
      'range',
      largest(col('h').sub(col('l')), col('h').sub(col('previous')).abs(), col('l').sub(col('previous')).abs()),
    ],
    ['macd_line', col('quick').sub(col('steady'))],
    ['bb_width', col('sd').mul(pl.lit(4)).div(col('sma_20'))],
    [
      'bb_pctb',
      c
        .sub(col('sma_20'))
        .add(col('sd').mul(pl.lit(2)))
        .div(col('sd').mul(pl.lit(4))),
    ],
    [
      'stoch_k',
      c
        .sub(col('bottom'))
        .mul(pl.lit(100))
        .div(col('top').sub(col('bottom'))),
    ],
    ['volume_ratio', col('short').div(col('long'))],
    ['signed', signOf(col('change')).mul(col('v'))],
    ...[20, 60, 120, 252].map((n) => [
      `std_${n}`,
      each(col('r').rollingStd({ windowSize: n, minPeriods: n, ddof: 1 })),
    ]),
    ['skew_60', each(col('r').rollingSkew(60, true))],
    ['mr', mean(col('m').mul(col('r')), 252)],
    ['mm', mean(col('m').mul(col('m')), 252)],
    ['ma', mean(col('m'), 252)],
    ['ra', mean(col('r'), 252)],
  ],
  [
    ['gain', smooth(col('up'), 1 / 14)],
    ['loss', smooth(col('down'), 1 / 14)],
    ['atr_14', smooth(col('range'), 1 / 14)],
    ['macd_signal', smooth(col('macd_line'), 0.2)],
    ['stoch_d', mean(col('stoch_k'), 3)],
    ['flow', each(col('signed').cumSum())],
    [
      'beta_252',
      col('mr')
        .sub(col('ma').mul(col('ra')))
        .div(col('mm').sub(col('ma').mul(col('ma')))),
    ],
  ],
  [
    [
      'rsi_14',
      col('gain')
        .mul(pl.lit(100))
        .div(col('gain').add(col('loss'))),
    ],
    ['macd_hist', col('macd_line').sub(col('macd_signal'))],
    ['weighted', total(col('flow').mul(col('bar')), 20)],
    ['flows', total(col('flow'), 20)],
  ],
  [
    [
      'obv_slope',
      col('weighted')
        .sub(col('flows').mul(col('bar').sub(pl.lit(9.5))))
        .div(pl.lit(665))
        .div(col('long')),
    ],
  ],
]

function largest(a, b, c) {
  const ab = pl.when(a.gt(b)).then(a).otherwise(b)
  return pl.when(ab.gt(c)).then(ab).otherwise(c)
}

function signOf(x) {
  return pl
    .when(x.gt(pl.lit(0)))
    .then(pl.lit(1))
    .when(x.lt(pl.lit(0)))
    .then(pl.lit(-1))
    .otherwise(pl.lit(0))
}

const times = []
let out
for (let call = 0; call < calls; call++) {
  const started = performance.now()
  let lazy = frame.lazy()
  for (const step of steps) lazy = lazy.withColumns(...step.map(([name, expression]) => expression.alias(name)))
  out = lazy.collectSync()
  times.push(performance.now() - started)
}
const { FACTORS } = await import('../lib/factors.mjs')
const columns = Object.fromEntries(FACTORS.map(([name]) => [name, out.getColumn(name).toArray()]))
console.log(
  JSON.stringify({
    times,
    peak_mb: process.resourceUsage().maxRSS / 1024,
    sums: tableChecksums(columns, market, stocks),
  }),
)
