const LIGHT = `--paper:#fbfbf9;--card:#ffffff;--ink:#1b1f24;--muted:#626973;--rule:#e3e4e0;--grid:#e9eae6;--axis:#c4c7c3;
--strategy:#23479d;--benchmark:#9097a0;--accent:#23479d;--gain:#0b746f;--loss:#a9530e;--gain-fill:11,116,111;--loss-fill:190,94,18;
--notice:#fff4dc;--notice-ink:#6d4300;--notice-rule:#e8c983;--code:#f3f3ef;color-scheme:light`

const DARK = `--paper:#14171b;--card:#1b1f25;--ink:#e7e8e6;--muted:#9aa2ac;--rule:#2d333b;--grid:#282d34;--axis:#4a515b;
--strategy:#8fb2ff;--benchmark:#7c858f;--accent:#8fb2ff;--gain:#55c9bc;--loss:#f0a35a;--gain-fill:64,184,172;--loss-fill:226,140,62;
--notice:#3a2e14;--notice-ink:#f4d9a0;--notice-rule:#6b5526;--code:#21262d;color-scheme:dark`

/**
 * Colours of both themes. Gains are teal and losses amber: apart for every kind of colour blindness, and free of the
 * red and blue that mean opposite things in Seoul and New York.
 */
export const COLORS = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
:root:has(#theme-light:checked){${LIGHT}}
:root:has(#theme-dark:checked){${DARK}}
@media print{:root,:root:has(#theme-light:checked),:root:has(#theme-dark:checked){${LIGHT};--paper:#fff}}
`

const steps = [1, 2, 3, 4, 5, 6]

/** Backgrounds of the monthly table, six steps each way. */
export const SHADES = steps
  .map((step) => {
    const alpha = (0.06 + step * 0.075).toFixed(3)
    return `.up-${step}{background:rgba(var(--gain-fill),${alpha})}.down-${step}{background:rgba(var(--loss-fill),${alpha})}`
  })
  .join('\n')
