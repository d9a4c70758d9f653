import { spawnSync } from 'node:child_process'
import { ValidationSeverity, type ValidatorSettings, validate } from 'dockerfile-utils'
import { expect, it } from 'vitest'
import { broken, lackOf, readDeployFile } from './deploy-files.js'

const dockerfile = readDeployFile('Dockerfile')
const ALL = ValidationSeverity.ERROR
const STRICT: ValidatorSettings = {
  deprecatedMaintainer: ALL,
  directiveCasing: ALL,
  emptyContinuationLine: ALL,
  instructionCasing: ALL,
  instructionCmdMultiple: ALL,
  instructionEntrypointMultiple: ALL,
  instructionHealthcheckMultiple: ALL,
  instructionJSONInSingleQuotes: ALL,
  instructionWorkdirRelative: ALL,
}
const faultsOf = (text: string) => validate(text, STRICT).map(({ message }) => message)

it('the Dockerfile is one that Docker takes', () => {
  expect(faultsOf(dockerfile)).toEqual([])
})

it.each([
  ['an instruction that is misspelt', broken(dockerfile, 'EXPOSE', 'EXPOSSE'), 'Unknown instruction: EXPOSSE'],
  ['an option that is misspelt', broken(dockerfile, '--interval', '--intervall'), 'Unknown flag: intervall'],
  ['a port that is none', broken(dockerfile, 'EXPOSE 8700', 'EXPOSE http'), 'Invalid containerPort: http'],
  ['a second start', `${dockerfile}CMD ["worker"]\n`, 'There can only be one CMD instruction in a Dockerfile'],
  ['a start in single quotes', broken(dockerfile, '["serve"]', "['serve']"), /double quotes/],
])('%s is found', (_name, text, fault) => {
  expect(faultsOf(text).join('\n')).toMatch(fault)
})

const lack = lackOf('shellcheck', 'shellcheck', ['--version'])
if (lack !== undefined) console.info(lack)

/** Commands of RUN as the shell of the image gets them. */
const commandsOf = (text: string) =>
  text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.startsWith('RUN '))
    .map((line) => line.replace(/^RUN (--\S+ +)*/, ''))

const shellFaults = (command: string) =>
  spawnSync('shellcheck', ['--shell=sh', '-'], { input: command, encoding: 'utf8' }).stdout

it.skipIf(lack !== undefined)('what it runs is sound shell', () => {
  expect(commandsOf(dockerfile)).toHaveLength(2)
  for (const command of commandsOf(dockerfile)) expect(shellFaults(command)).toBe('')
  expect(shellFaults('rm -r $ROOT/*/src')).toContain('SC2086')
})
