import { buildPlan, describePlan, type StrategyPlan, simulationColumns } from '@stocklab/engine'
import { openLake, readManifest } from '@stocklab/market-data'
import { formatStrategy, type StrategyInventory, takeInventory } from '@stocklab/strategy'
import { loadStrategy } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { parameterSetting, withCommonOptions } from '../options.js'
import { bytes, money } from '../terminal/format.js'

const EXAMPLES = `
Examples:
  stocklab explain examples/small-cap-liquid.yaml
  stocklab explain my.yaml --json`

export function explainCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('explain'))
    .description('show a strategy with its defaults filled in, what it needs and what it will cost')
    .argument('<strategy>', 'strategy document (YAML or JSON)')
    .addOption(parameterSetting())
    .addHelpText('after', EXAMPLES)
    .action((file: string, { param }: { readonly param: Readonly<Record<string, number>> }, command: Command) => {
      const context = open(command)
      const { document, compiled, warnings } = loadStrategy(file, { parameters: param })
      const plan = buildPlan(compiled, document)
      const explanation = {
        document,
        needs: takeInventory(compiled),
        plan: planFacts(plan),
        cost: costOf(plan, context),
        warnings,
      }
      context.print(context.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation))
    })
}

type PlanFacts = ReturnType<typeof planFacts>

/** The engine's description in the flat form of `--json`, with the columns that the day loop reads. */
function planFacts(plan: StrategyPlan) {
  const { columns, indices, warmup, nodes, stages } = describePlan(plan)
  return {
    columns: [...new Set([...columns, ...simulationColumns(plan.document)])],
    warmup_sessions: warmup,
    nodes: Object.values(nodes).reduce((sum, count) => sum + count, 0),
    stages: stages.length,
    series_steps: stages.reduce((sum, { steps }) => sum + steps, 0),
    stored_series: stages.reduce((sum, { panels }) => sum + panels, 0),
    indices,
  }
}

/** Status, board and sector of a cell. */
const LISTING_BYTES = 4

interface CostEstimate {
  readonly instruments: number
  readonly sessions: number
  readonly cells: number
  readonly memory_bytes: number
}

/** From the lake as it is; null where there is none for the market yet. */
function costOf(plan: StrategyPlan, context: CommandContext): CostEstimate | null {
  const manifest = readManifest(context.dataDirectory)
  if (manifest?.markets[plan.document.market] === undefined) return null
  const files = openLake(context.dataDirectory).manifest.files.filter(({ market }) => market === plan.document.market)
  const rows = (table: string) => files.filter((file) => file.table === table).reduce((sum, file) => sum + file.rows, 0)
  const instruments = rows('instruments')
  const years = new Set(files.filter(({ table }) => table === 'bars').map(({ year }) => year)).size
  const sessions = Math.round(years * (plan.document.market === 'CRYPTO' ? 365 : 246))
  const cells = instruments * sessions
  const { columns } = planFacts(plan)
  const columnBytes = cells * (columns.length * Float64Array.BYTES_PER_ELEMENT + LISTING_BYTES)
  return {
    instruments,
    sessions,
    cells,
    memory_bytes: columnBytes + describePlan(plan).panelBytes(sessions, instruments),
  }
}

interface Explanation {
  readonly document: Parameters<typeof formatStrategy>[0]
  readonly needs: StrategyInventory
  readonly plan: PlanFacts
  readonly cost: CostEstimate | null
  readonly warnings: readonly string[]
}

function explanationText({ document, needs, plan, cost, warnings }: Explanation): string {
  const line = (label: string, names: readonly string[]) =>
    names.length > 0 ? [`  ${label.padEnd(16)}${names.join(', ')}`] : []
  const warmup =
    plan.warmup_sessions === 'all'
      ? 'everything from the first stored bar'
      : `${plan.warmup_sessions} sessions before the first day`
  return [
    '# The strategy with every default filled in',
    formatStrategy(document).trimEnd(),
    '',
    '# What it reads',
    ...line('columns', plan.columns),
    ...line('factors', needs.factors),
    ...line(
      'windows',
      needs.windows.map(({ fn, window }) => (window === null ? fn : `${fn} ${window}`)),
    ),
    ...line('cross-section', needs.crossSection),
    ...line('position', needs.position),
    ...line('indices', plan.indices),
    `  ${'history'.padEnd(16)}${warmup}`,
    '',
    '# The plan',
    `  ${plan.nodes} different nodes; ${plan.series_steps} series steps in ${plan.stages} stages, ${plan.stored_series} series stored`,
    cost === null
      ? '  no data of this market yet: `stocklab data demo` or `stocklab data import` brings some'
      : `  about ${money(cost.instruments)} instruments x ${money(cost.sessions)} sessions = ${money(cost.cells)} cells, at most ${bytes(cost.memory_bytes)} of memory`,
    ...warnings.map((warning) => `Note: ${warning}`),
    '',
  ].join('\n')
}
