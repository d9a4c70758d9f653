import { checkLake } from '@stocklab/market-data'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { withCommonOptions } from '../options.js'

export function dataCheckCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('check'))
    .description('verify every file and say what is odd about the data')
    .addHelpText('after', '\nExample:\n  stocklab data check')
    .action(async (_options: unknown, command: Command) => {
      const context = open(command)
      const check = await checkLake(context.dataDirectory, {
        phase: (name, fraction, detail) => context.progress.phase(`check: ${name}`, fraction, detail),
      })
      context.progress.done()
      if (!check.isSound) process.exitCode = EXIT.data
      if (context.json) {
        context.print(`${JSON.stringify(check, null, 2)}\n`)
        return
      }
      for (const { level, market, text } of check.findings)
        context.print(`${level.padEnd(7)} ${market ?? ''}${market === null ? '' : ': '}${text}\n`)
      context.print(
        check.isSound
          ? `\nEvery file is what the manifest says (data version ${check.version.slice(0, 12)}).\n`
          : '\nThe lake is broken: move the data directory aside and import the sources again.\n',
      )
    })
}
