import type { CacheStatisticsAnswer } from '@stocklab/protocol'

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a2030;background:#fff}
h1{font-size:1.3rem}table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;border-bottom:1px solid #dfe3ea;text-align:right}
th:first-child,td:first-child{text-align:left}td small{display:block;color:#667}.bar{display:inline-block;width:6rem;height:.6rem;background:#e8ebf1;border-radius:.3rem;overflow:hidden;margin-left:.5rem}
.bar i{display:block;height:100%;background:#2f6fde}@media (prefers-color-scheme:dark){body{color:#e6e9f0;background:#12151c}th,td{border-color:#2a3040}.bar{background:#232937}td small{color:#98a}}`

const HEADS: Readonly<Record<'ko' | 'en', readonly string[]>> = {
  en: ['Kind', 'Hit rate', 'In memory', 'In Redis', 'Misses', 'Errors', 'Entries', 'Kilobytes', 'Kept for'],
  ko: ['종류', '적중률', '메모리', 'Redis', '실패', '오류', '항목', '킬로바이트', '보관'],
}
const TITLES = { en: 'Cache of this process', ko: '이 프로세스의 캐시' } as const
const SHARED = {
  alone: { en: 'alone, without Redis', ko: 'Redis 없이 혼자' },
  joined: { en: 'shared through Redis', ko: 'Redis로 공유' },
  away: { en: 'Redis cannot be reached', ko: 'Redis에 연결할 수 없음' },
} as const

/** Hit rates by kind as a page for people. */
export function cachePage({ shared, hitRatio, kinds }: CacheStatisticsAnswer, language: 'ko' | 'en'): string {
  const rows = kinds.map(
    ({ kind, what, hitRatio: ratio, level1Hits, level2Hits, misses, errors, entries, bytes, ttlSeconds }) =>
      `<tr><td>${kind}<small>${what}</small></td><td>${percent(ratio)}${bar(ratio)}</td>${[
        level1Hits,
        level2Hits,
        misses,
        errors,
        entries,
        Math.ceil(bytes / 1_024),
      ]
        .map((count) => `<td>${count.toLocaleString('en-US')}</td>`)
        .join('')}<td>${duration(ttlSeconds)}</td></tr>`,
  )
  const heads = HEADS[language].map((head) => `<th>${head}</th>`).join('')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${TITLES[language]}</title><style>${STYLE}</style></head>
<body><h1>${TITLES[language]}: ${percent(hitRatio)}</h1><p>${SHARED[shared][language]}</p>
<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></body></html>
`
}

const percent = (ratio: number | null) => (ratio === null ? '–' : `${(ratio * 100).toFixed(1)} %`)

function bar(ratio: number | null): string {
  return ratio === null ? '' : `<span class="bar"><i style="width:${(ratio * 100).toFixed(0)}%"></i></span>`
}

function duration(seconds: number): string {
  if (seconds >= 3_600) return `${seconds / 3_600} h`
  return seconds >= 60 ? `${seconds / 60} min` : `${seconds} s`
}
