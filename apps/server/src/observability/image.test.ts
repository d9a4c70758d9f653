import { readdirSync, readFileSync } from 'node:fs'
import { readSettings, unknownSettings } from '@stocklab/platform'
import { WORKER_PROCESS_SETTINGS } from '@stocklab/worker'
import { describe, expect, it } from 'vitest'
import { SERVER_SETTINGS } from '../server-settings.js'

const DEPLOY = new URL('../../../../deploy/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, DEPLOY), 'utf8')
const SETTINGS = { ...SERVER_SETTINGS, ...WORKER_PROCESS_SETTINGS }
const PARTS = ['adapters', 'apps', 'packages', 'studies']

describe('the image', () => {
  const lines = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const instructions = lines.map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.replace(/^\S+ /, '') }))
  const all = (name: string) => instructions.filter((each) => each.name === name).map(({ rest }) => rest)

  it('stands on pinned versions of the Node that the project asks for', () => {
    const node = JSON.parse(readFileSync(new URL('../package.json', DEPLOY), 'utf8')).engines.node.slice('>='.length)
    for (const from of all('FROM')) {
      expect(from).toMatch(/^node:\d+\.\d+-\w+-slim( AS \w+)?$/)
      expect(Number.parseFloat(from.slice('node:'.length))).toBeGreaterThanOrEqual(Number.parseFloat(node))
    }
  })

  it('runs as nobody in particular, says how it is, and is started without a shell', () => {
    const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))
    expect(last.filter(({ name }) => name === 'USER').map(({ rest }) => rest)).toEqual(['node'])
    expect(last.findIndex(({ name }) => name === 'USER')).toBeLessThan(
      last.findIndex(({ name }) => name === 'ENTRYPOINT'),
    )
    for (const name of ['ENTRYPOINT', 'CMD']) expect(JSON.parse(all(name)[0] ?? '')).toBeInstanceOf(Array)
    const [check = ''] = all('HEALTHCHECK')
    expect(JSON.parse(check.replace(/^.*CMD /, ''))[0]).toBe('node')
  })

  it('fetches nothing but packages of the lock file, and carries no secret', () => {
    expect(all('ADD')).toEqual([])
    expect(read('Dockerfile')).not.toMatch(/curl|wget|apt-get|npm install|:latest|PASSWORD|SECRET/)
    expect(all('RUN').join('\n')).toContain('npm ci')
  })

  it('is made of what is listed, so that neither data nor a key nor a test beside the sources gets into it', () => {
    const rules = read('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect(rules[0]).toBe('*')
    const folders = ['adapters', 'apps', 'packages', 'studies', 'examples', 'strategies']
    expect(rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1))).toEqual([
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.base.json',
      'scripts/bundle.js',
      ...folders,
    ])
    expect(rules.slice(-8)).toEqual([
      'apps/cli/bundle',
      'packages/engine/assembly',
      '**/*.test.ts',
      '**/*.fixture.ts',
      '**/*.contract.ts',
      '**/.env',
      '**/.stocklab',
      '**/*.log',
    ])
    const copied = all('COPY').map((rest) => rest.split(' ')[1]?.replace('/opt/stock-lab/', ''))
    expect(copied.slice(1).sort()).toEqual([...folders, 'node_modules', 'package.json'].sort())
  })

  it('holds every folder that the program reads beside its own modules', () => {
    const beside = PARTS.flatMap((part) =>
      readdirSync(new URL(`../${part}/`, DEPLOY), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.includes('src/') && file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap((file) => {
          const text = readFileSync(new URL(`../${part}/${file}`, DEPLOY), 'utf8')
          const above = [...text.matchAll(/new URL\('(?:\.\.\/){2,}([^/']+)\/[^']*', import\.meta\.url\)/g)]
          return [...above, ...text.matchAll(/nearestAbove\('([^']+)', fileURLToPath/g)].map(([, folder]) => folder)
        }),
    )
    expect([...new Set(beside)].sort()).toEqual(['examples', 'strategies'])
    for (const folder of beside) expect(read('Dockerfile')).toContain(`/opt/stock-lab/${folder} ./${folder}`)
  })

  it('sets variables that the program knows', () => {
    const variables = all('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string]))
    const environment = Object.fromEntries(variables)
    expect(unknownSettings(SETTINGS, environment)).toEqual([])
    readSettings(SETTINGS, environment)
  })
})
