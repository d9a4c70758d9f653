import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ERROR_CATALOGUE } from '@stocklab/domain'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { buildProgram } from '../../apps/cli/src/program.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Pages that stand in both languages, English first. */
const TWINS = markdownUnder('docs')
  .filter((page) => page.endsWith('.en.md'))
  .map((page) => [page, page.replace('.en.md', '.ko.md')] as const)
const GUIDES = TWINS.flat()
const COMMAND_PAGES = ['README.md', ...GUIDES]
const PAGES = ['README.md', ...markdownUnder('docs')]

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8')

function markdownUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort()
}

/** Lines inside ``` fences. */
function fencedLines(text: string): string[] {
  return text.split('\n```').flatMap((part, index) => (index % 2 === 1 ? part.split('\n').slice(1) : []))
}

/** `stocklab …` and `npx stocklab …` lines of a page, as the words a shell would pass. */
function commandLines(page: string): string[][] {
  return fencedLines(`\n${read(page)}`)
    .map((line) => /^\s*(?:\$ )?(?:npx )?stocklab (.*)$/.exec(line)?.[1])
    .filter((rest) => rest !== undefined)
    .map(shellWords)
}

function shellWords(line: string): string[] {
  const words = line.replace(/\s+#.*$/, '').match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []
  const end = words.findIndex((word) => /^[|>]/.test(word))
  return words.slice(0, end < 0 ? undefined : end).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
}

/** The real program with every action replaced, so that a line is parsed and nothing runs. */
async function parseOnly(words: readonly string[]): Promise<string | undefined> {
  let reached: string | undefined
  const silent = { write: () => true, isTTY: false } as unknown as NodeJS.WriteStream
  const program = await buildProgram({
    version: '0',
    environment: { variables: {}, dataDirectory: '.', threads: 1, language: 'en' },
    signal: new AbortController().signal,
    stdout: silent,
    stderr: silent,
    nowMs: () => 0,
  })
  const replaceActions = (command: Command): void => {
    for (const child of command.commands) {
      if (child.commands.length > 0) replaceActions(child)
      else
        child.action(() => {
          reached = child.name()
        })
    }
  }
  replaceActions(program)
  program.parse([...words], { from: 'user' })
  return reached
}

test.each(COMMAND_PAGES)('every command of %s is one the program takes', async (page) => {
  const refused: string[] = []
  for (const words of commandLines(page)) {
    try {
      if ((await parseOnly(words)) === undefined) refused.push(words.join(' '))
    } catch (error) {
      refused.push(`${words.join(' ')}: ${(error as Error).message}`)
    }
  }
  expect(refused).toEqual([])
})

test('a command that the program does not take would be noticed', async () => {
  expect(COMMAND_PAGES.flatMap(commandLines).length).toBeGreaterThan(100)
  await expect(parseOnly(['backtest', 'a.yaml', '--no-such-option'])).rejects.toThrow()
  await expect(parseOnly(['data', 'import', 'x', '--source', 'nonsense'])).rejects.toThrow()
  await expect(parseOnly(['compare'])).rejects.toThrow()
})

test('every relative link of the documents leads somewhere', () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] as string)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(resolve(ROOT, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  expect(broken).toEqual([])
})

test.each(TWINS)('%s has the headings, tables and blocks of %s', (...twins) => {
  const shape = (page: string) =>
    read(page)
      .split('\n')
      .filter((line) => /^(#+ |```|\|)/.test(line))
      .map((line) => /^(#+|```\w*|\|)/.exec(line)?.[0])
  const [english, korean] = twins.map(shape)
  expect(korean).toEqual(english)
})

test.each(TWINS)('%s shows the commands of %s', (...twins) => {
  const [english, korean] = twins.map(commandLines)
  expect(korean).toEqual(english)
})

test('every file of the project that a document names exists', () => {
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/`((?:tests|packages|adapters|studies|apps)\/[\w./-]+)`/g)].map(
      (match) => match[1] as string,
    ),
  )
  expect(named.length).toBeGreaterThan(0)
  expect([...new Set(named)].filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
})

test('every example that a document names exists', () => {
  const named = PAGES.flatMap((page) => [...read(page).matchAll(/examples\/[\w.-]+\.ya?ml/g)].map((match) => match[0]))
  expect(named.length).toBeGreaterThan(0)
  expect([...new Set(named)].filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
})

test('the page of errors lists every code with its meaning, and no other', () => {
  const listed = [...read('docs/errors.md').matchAll(/^\| `(\w+)` \| \d+ \| (.*) \|$/gm)].map((match) => [
    match[1],
    match[2],
  ])
  expect(listed).toEqual(Object.entries(ERROR_CATALOGUE).map(([code, { meaning }]) => [code, meaning]))
})

test('every table of the pages in two languages has as many cells in each row as in its head', () => {
  const uneven = GUIDES.flatMap((page) => {
    let width = 0
    return read(page)
      .split('\n')
      .flatMap((line, index) => {
        const cells = line.startsWith('|') ? line.split('|').length : 0
        const isUneven = cells > 0 && width > 0 && cells !== width
        width = cells === 0 ? 0 : width || cells
        return isUneven ? [`${relative(ROOT, join(ROOT, page))}:${index + 1}`] : []
      })
  })
  expect(uneven).toEqual([])
})
