import { describeFunctions, FACTORS, factorById, factorIds, nearestName } from '@stocklab/strategy'
import { usageError } from '@stocklab/studies'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { renderTable } from '../terminal/table.js'
import { factorsComputeCommand } from './factors-compute.js'

export function factorsCommand(open: (command: Command) => CommandContext): Command {
  return new Command('factors')
    .description('look up factors and compute expressions')
    .addHelpText(
      'after',
      '\nExamples:\n  stocklab factors list\n  stocklab factors show mom_12_1\n  stocklab factors compute "ret_1m" --codes 005930',
    )
    .addCommand(listCommand(open))
    .addCommand(showCommand(open))
    .addCommand(factorsComputeCommand(open))
}

function listCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('list'))
    .description('every factor of the catalogue, and the functions of the language')
    .option('--group <group>', 'only this group')
    .option('--functions', 'list the functions instead')
    .addHelpText(
      'after',
      '\nExamples:\n  stocklab factors list --group momentum_technical\n  stocklab factors list --functions',
    )
    .action(({ group, functions }: { readonly group?: string; readonly functions?: boolean }, command: Command) => {
      const context = open(command)
      if (functions) {
        const rows = describeFunctions()
        context.print(
          context.json
            ? `${JSON.stringify(rows, null, 2)}\n`
            : renderTable(
                ['function', 'what it gives'],
                rows.map((row) => [row.usage, row.summary]),
                ['left', 'left'],
              ),
        )
        return
      }
      const groups = [...new Set(FACTORS.map((factor) => factor.group))]
      if (group !== undefined && !groups.some((known) => known === group)) {
        throw usageError(`expected a group, received "${group}"`, `The groups are ${groups.join(', ')}.`)
      }
      const rows = FACTORS.filter((factor) => group === undefined || factor.group === group)
      const cells = rows.map((factor) => [
        factor.id,
        factor.nameEn,
        factor.nameKo,
        factor.unit,
        factor.direction,
        factor.needsStatements ? 'needs statements' : '',
      ])
      context.print(
        context.json
          ? `${JSON.stringify(rows, null, 2)}\n`
          : renderTable(['id', 'name', '이름', 'unit', 'preferred end', ''], cells, [
              'left',
              'left',
              'left',
              'left',
              'left',
              'left',
            ]),
      )
    })
}

function showCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('show'))
    .description('formula, inputs, missing rule and source of a factor')
    .argument('<id>', 'factor id')
    .addHelpText('after', '\nExample:\n  stocklab factors show mom_12_1')
    .action((id: string, _options: unknown, command: Command) => {
      const context = open(command)
      const factor = factorById(id)
      if (factor === undefined) {
        const nearest = nearestName(id, factorIds)
        throw usageError(
          `unknown factor "${id}"${nearest ? `; did you mean "${nearest}"?` : ''}`,
          '"stocklab factors list" shows them all.',
        )
      }
      if (context.json) {
        context.print(`${JSON.stringify(factor, null, 2)}\n`)
        return
      }
      const rows = [
        ['id', factor.id],
        ['name', `${factor.nameEn} · ${factor.nameKo}`],
        ['group, kind', `${factor.group}, ${factor.kind}`],
        ['formula', factor.formula],
        ['unit', factor.unit],
        ['preferred end', factor.direction],
        ['inputs', factor.rawInputs.join(', ')],
        ['first value', factor.warmup],
        ['missing', factor.missingRule],
        ['point in time', factor.pitRule],
        ['source', factor.source],
        ['statements', factor.needsStatements ? 'needed' : 'not needed'],
      ]
      context.print(rows.map(([label, text]) => `${(label ?? '').padEnd(17)}${text}\n`).join(''))
    })
}
