/** Cards, charts and tables. */
export const FIGURES = `
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin:0 0 12px}
.card{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:13px 15px 12px}
.card dt{font-size:13px;color:var(--muted)}
.card dd{margin:0}
.card .value{font-size:22px;line-height:1.35;font-weight:650;letter-spacing:-.01em;margin:1px 0 3px;white-space:nowrap}
.first .value{font-size:33px}
.card .hint{font-size:12.5px;line-height:1.45}
.chart svg,.trade svg{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none}
.chart-head{display:flex;justify-content:space-between;align-items:center;flex-wrap:wrap;gap:6px;margin-bottom:6px}
.chart{break-inside:avoid}
.legend{margin:0 0 4px;font-size:13px;color:var(--muted);display:flex;gap:18px}
.key::before{content:"";display:inline-block;width:20px;height:0;border-top:3px solid var(--strategy);vertical-align:middle;margin-right:7px}
.key.benchmark::before{border-color:var(--benchmark)}
body:has(#scale-log:checked) .scale-linear,body:has(#scale-linear:checked) .scale-log{display:none}
.scroll{overflow-x:auto;margin:10px 0 6px;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.4}
th,td{padding:6px 10px;text-align:left;border-bottom:1px solid var(--rule);vertical-align:baseline;overflow-wrap:normal}
td .stock{display:inline-block;max-width:22em;overflow-wrap:break-word;overflow:hidden;max-height:2.9em;vertical-align:bottom}
th:first-child,td:first-child{padding-left:2px}
th:last-child,td:last-child{padding-right:2px}
thead th{color:var(--muted);font-weight:500;font-size:12.5px;border-bottom-color:var(--axis);white-space:nowrap}
tbody th{font-weight:500}
tfoot td{font-weight:650;border-bottom:0}
.num{text-align:right;white-space:nowrap}
.heat td,.heat th{padding:5px 6px;border:1px solid var(--paper);text-align:right;font-size:12.5px}
.heat th[scope=row],.heat th:first-child{text-align:left}
.heat thead th{border-bottom:1px solid var(--axis)}
.heat .whole{font-weight:650;padding-left:12px}
.bar{display:inline-block;width:120px;height:7px;border-radius:4px;background:var(--grid);vertical-align:middle}
.bar i{display:block;height:100%;min-width:1px;border-radius:4px;background:var(--strategy)}
.trades{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;margin-top:8px}
.trade{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:11px 14px;min-width:0;break-inside:avoid}
.trade-head{display:flex;gap:6px;align-items:baseline;margin:0 0 4px}
.trade-head b{margin-left:auto;flex:none;font-weight:650}
.trade-head .stock{font-weight:550;overflow:hidden;text-overflow:ellipsis;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}
.trade-facts{margin:5px 0 0;font-size:12.5px;line-height:1.5;color:var(--muted)}
#statistics table{table-layout:fixed}
#statistics th:nth-child(1){width:32%}#statistics th:nth-child(2){width:16%}#statistics td:nth-child(3){padding-left:24px}#statistics th:nth-child(3){padding-left:24px}
.pairs{display:flex;flex-wrap:wrap;gap:2px 18px}
ul{padding-left:20px;margin:6px 0;max-width:58em}
li{margin:5px 0}
`
