import { familyOf, type Trial } from '@stocklab/engine'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { MISSING_MARK } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'

const EXAMPLES = `
Examples:
  stocklab trials
  stocklab trials --json`

/** A family of trials as a person sees it. */
interface FamilyView {
  readonly market: string
  readonly features: readonly string[]
  readonly trials: number
  readonly names: readonly string[]
  /** Per day, not annualised. */
  readonly best_sharpe: number | null
}

export function trialsCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('trials'))
    .description('every configuration that was tried, by idea')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const context = open(command)
      const families = familiesOf(await context.openTrials('').trials())
      context.print(context.json ? `${JSON.stringify({ families }, null, 2)}\n` : familiesText(families))
    })
}

function familiesOf(trials: readonly Trial[]): readonly FamilyView[] {
  const families: FamilyView[] = []
  const placed = new Set<string>()
  for (const trial of trials) {
    if (placed.has(trial.key)) continue
    const family = familyOf(trial, trials)
    for (const { key } of family) placed.add(key)
    const ratios = family.flatMap(({ sharpe }) => (sharpe === null ? [] : [sharpe]))
    families.push({
      market: trial.market,
      features: [...new Set(family.flatMap(({ features }) => features))].sort(),
      trials: family.length,
      names: [...new Set(family.map(({ name }) => name))].sort(),
      best_sharpe: ratios.length === 0 ? null : Math.max(...ratios),
    })
  }
  return families.sort((a, b) => b.trials - a.trials)
}

function familiesText(families: readonly FamilyView[]): string {
  if (families.length === 0) return 'No strategy has been tried with this data directory yet.\n'
  const rows = families.map(({ market, trials, features, names, best_sharpe }) => [
    market,
    `${trials}`,
    best_sharpe === null ? MISSING_MARK : best_sharpe.toFixed(4),
    listed(features, 6),
    listed(names, 3),
  ])
  const aligns = ['left', 'right', 'right', 'left', 'left'] as const
  return renderTable(['market', 'trials', 'best daily Sharpe', 'about', 'names'], rows, aligns)
}

function listed(words: readonly string[], shown: number): string {
  const more = words.length > shown ? ` +${words.length - shown}` : ''
  return `${words.slice(0, shown).join(', ')}${more}`
}
