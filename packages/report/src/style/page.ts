/** Type, page and controls. */
export const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 Pretendard,"Noto Sans KR","Noto Sans CJK KR",system-ui,-apple-system,"Segoe UI","Apple SD Gothic Neo","Malgun Gothic",sans-serif;font-variant-numeric:tabular-nums;word-break:keep-all;overflow-wrap:anywhere}
body:has(#lang-ko:checked) [lang=en],body:has(#lang-en:checked) [lang=ko]{display:none}
main,.bar-top,footer{max-width:968px;margin:0 auto;padding:0 24px}
h1{font-size:34px;line-height:1.25;letter-spacing:-.015em;margin:4px 0 10px;font-weight:700}
h2{font-size:22px;line-height:1.35;letter-spacing:-.01em;margin:0 0 6px;font-weight:650}
h3{font-size:15px;margin:28px 0 6px;font-weight:650}
p{margin:0 0 10px}
section{padding:36px 0 8px;border-top:1px solid var(--rule);margin-top:36px;scroll-margin-top:44px}
a{color:var(--accent)}
small{font-size:.82em;color:var(--muted)}
em{font-style:normal;color:var(--notice-ink);background:var(--notice);border-radius:3px;padding:0 4px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.lead{color:var(--muted);max-width:47em;margin-bottom:16px}
.hint,.note{color:var(--muted);font-size:13px;line-height:1.5}
.note{margin-top:8px;max-width:56em}
.code{color:var(--muted);font-size:.86em;white-space:nowrap}
code,pre{font-family:ui-monospace,"SF Mono",Consolas,"Noto Sans Mono CJK KR",monospace;font-size:12.5px}
pre{background:var(--code);border-radius:8px;padding:16px 18px;line-height:1.55;white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere}
.gain{color:var(--gain)}.loss{color:var(--loss)}
.bar-top{display:flex;gap:16px;justify-content:flex-end;align-items:center;padding-top:14px;font-size:13px;flex-wrap:wrap}
.choice{display:inline-flex;border:1px solid var(--rule);border-radius:7px;overflow:hidden;background:var(--card);font-size:13px}
.choice label{cursor:pointer}
.choice input{position:absolute;opacity:0;width:1px;height:1px}
.choice span span,.choice label>span{display:inline-block}
.choice label>span{padding:3px 11px;color:var(--muted)}
.choice span span{padding:0}
.choice input:checked+span{background:var(--accent);color:var(--paper)}
.choice input:focus-visible+span{outline:2px solid var(--accent);outline-offset:-3px}
.title{padding-top:22px}
.kind{color:var(--muted);letter-spacing:.02em;margin:0}
.description{max-width:47em;font-size:16px;white-space:pre-line}
.banner{background:var(--notice);color:var(--notice-ink);border:1px solid var(--notice-rule);border-radius:8px;padding:11px 16px;font-weight:600;margin:0 0 22px}
.facts{display:flex;flex-wrap:wrap;gap:8px 36px;margin:18px 0 0}
.facts dt{color:var(--muted);font-size:12.5px}
.facts dd{margin:0;font-weight:550}
nav{margin-top:22px;font-size:13.5px;display:flex;flex-wrap:wrap;gap:3px 16px}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.story{font-size:18px;line-height:1.65;max-width:42em;margin:8px 0 22px}
footer{color:var(--muted);font-size:12.5px;padding-top:28px;padding-bottom:48px}
`
