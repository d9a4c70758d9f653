import { explainWhy, readRunFolder } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { isoDateOption, withCommonOptions } from '../options.js'
import { MADE_UP } from '../terminal/format.js'
import { whyText } from '../text/why-text.js'

const EXAMPLES = `
Examples:
  stocklab why 005930 --date 2024-03-29 --run runs/momentum`

export function whyCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('why'))
    .description('why a run bought, sold or left alone one code on one day')
    .argument('<code>', 'code as the exchange writes it')
    .requiredOption('--date <date>', 'day of the decision; orders fill on the next trading day', isoDateOption)
    .requiredOption('--run <dir>', 'folder that "backtest --out" wrote')
    .addHelpText('after', EXAMPLES)
    .action(async (code: string, options: { readonly date: string; readonly run: string }, command: Command) => {
      const context = open(command)
      const run = readRunFolder(options.run)
      const answer = await explainWhy(run, code, options.date, context)
      context.progress.done()
      const head = run.result.manifest.made_up ? `${MADE_UP}\n` : ''
      context.print(
        context.json
          ? `${JSON.stringify({ made_up: run.result.manifest.made_up, ...answer }, null, 2)}\n`
          : `${head}${whyText(answer)}`,
      )
    })
}
