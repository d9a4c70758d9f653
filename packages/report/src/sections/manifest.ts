import type { RunManifest } from '@stocklab/engine'
import { formatStrategy, type StrategyDocument } from '@stocklab/strategy'
import { say } from '../bilingual.js'
import { decimal } from '../format.js'
import { type Content, html } from '../html.js'
import { lead, type Section, section, table } from '../parts.js'

/** Everything the run depended on. Timings stay out, so that equal runs give equal reports. */
export function manifestSection(manifest: RunManifest): Section {
  const rows: readonly (readonly [Content, Content])[] = [
    [say('manifest.engine'), manifest.engine_version],
    [say('manifest.hash'), html`<code>${manifest.strategy_hash}</code>`],
    [say('manifest.data'), html`<code>${manifest.data_version}</code>`],
    [say('manifest.market'), manifest.market],
    [say('manifest.period'), `${manifest.period.from} – ${manifest.period.to}`],
    [say('manifest.prices'), say(`manifest.prices-${manifest.prices}`)],
    [say('manifest.made-up'), say(manifest.made_up ? 'manifest.yes' : 'manifest.no')],
    [say('manifest.parameters'), numbered(manifest.parameters)],
    [say('manifest.seeds'), numbered(manifest.seeds)],
    [say('manifest.counts'), numbered(manifest.counts)],
  ]
  return section(
    'manifest',
    'manifest.title',
    lead(say('manifest.lead')),
    table(
      [
        { head: '', align: 'left', cell: ([name]) => name },
        { head: '', align: 'left', cell: ([, value]) => value },
      ],
      rows,
    ),
  )
}

function numbered(values: Readonly<Record<string, number>>): Content {
  const entries = Object.entries(values)
  if (entries.length === 0) return say('manifest.none')
  return html`<span class="pairs">${entries.map(([name, value]) => html`<span><code>${name}</code> ${written(value)}</span> `)}</span>`
}

/** Counts with separators, parameters with all their digits. */
function written(value: number): string {
  return Number.isInteger(value) ? decimal(value, 0) : String(value)
}

/** The whole document as YAML. */
export function documentSection(manifest: RunManifest): Section {
  return section(
    'document',
    'document.title',
    lead(say('document.lead')),
    html`<pre>${formatStrategy(manifest.strategy as StrategyDocument)}</pre>`,
  )
}
