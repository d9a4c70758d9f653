import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { dataAsOfCommand } from './data-asof.js'
import { dataCheckCommand } from './data-check.js'
import { dataDemoCommand } from './data-demo.js'
import { dataFetchCommand } from './data-fetch.js'
import { dataFilingsCommand } from './data-filings.js'
import { dataImportCommand } from './data-import.js'
import { dataPublishCommand } from './data-publish.js'
import { dataShowCommand } from './data-show.js'
import { dataSimulateCommand } from './data-simulate.js'
import { dataStatusCommand } from './data-status.js'

export function dataCommand(open: (command: Command) => CommandContext): Command {
  const data = new Command('data')
    .description('import, fetch, make up and look at market data')
    .addHelpText('after', '\nExamples:\n  stocklab data import prices/\n  stocklab data status\n  stocklab data check')
  for (const command of [
    dataImportCommand(open),
    dataFetchCommand(open),
    dataDemoCommand(open),
    dataStatusCommand(open),
    dataCheckCommand(open),
    dataShowCommand(open),
    dataAsOfCommand(open),
    dataFilingsCommand(open),
    dataPublishCommand(open),
  ]) {
    data.addCommand(command)
  }
  // For showing and testing the clients; who has a market needs none of it.
  data.addCommand(dataSimulateCommand(open), { hidden: true })
  return data
}
