/** Narrow screens and paper. */
export const MEDIA = `
@media (max-width:680px){
main,.bar-top,footer{padding-left:16px;padding-right:16px}
h1{font-size:27px}h2{font-size:20px}
.story{font-size:16.5px}
.cards{grid-template-columns:repeat(2,1fr);gap:9px}
.first .value{font-size:27px}.card .value{font-size:20px}
.card{padding:11px 12px}
.trades{grid-template-columns:1fr}
.wide{display:none}.narrow{display:block}
.scroll th,.scroll td{padding-left:7px;padding-right:7px}
.bar{width:70px}
#statistics table{table-layout:auto}#statistics td:nth-child(3){min-width:170px}#statistics th:nth-child(n){width:auto}#statistics td:nth-child(3),#statistics th:nth-child(3){padding-left:10px}
}
@media print{
@page{size:A4;margin:14mm 13mm}
body{font-size:10.5pt;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,footer{max-width:none;padding:0}
.bar-top,nav,.chart-head .choice{display:none}
h1{font-size:22pt}h2{font-size:15pt}
h2,h3,.lead,.figure>.hint,.legend,.chart-head{break-after:avoid}
#drawdowns .scroll,#years .scroll,#months .scroll,#costs .scroll,#trades .scroll{break-inside:avoid}
.figure>h3{margin-top:14px}
section{padding-top:18px;margin-top:18px}
.wide{display:block}.narrow{display:none}
.cards{grid-template-columns:repeat(4,1fr)}
.trades{grid-template-columns:repeat(3,1fr);gap:8px}
.card,.trade,.chart,.figure .chart,tr,li{break-inside:avoid}
.card{padding:8px 10px}.card .value{font-size:15pt}.first .value{font-size:22pt}
table{font-size:9pt}.heat td,.heat th{font-size:8.5pt;padding:3px 4px}
.scroll{overflow:visible}
thead{display:table-header-group}tfoot{display:table-row-group}
pre{font-size:8.5pt;border:1px solid var(--rule)}
a{color:inherit;text-decoration:none}
}
`
