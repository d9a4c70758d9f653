import { readFileSync } from 'node:fs'
import { CERTAINTY_WORDS, nearestName, RISKS, STYLES } from '@stocklab/strategy'
import {
  type LibraryEntry,
  libraryFile,
  libraryHint,
  libraryNames,
  readLibraryEntry,
  usageError,
} from '@stocklab/studies'
import { Command, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'
import { MADE_UP } from '../terminal/format.js'
import { renderTable } from '../terminal/table.js'
import { formatStatistic, HEADLINES } from '../text/statistic-format.js'

type Language = 'ko' | 'en'

const LANGUAGE = new Option('--lang <lang>', 'language of names and texts').choices(['ko', 'en'])
const LEVELS = RISKS
const TAGS = [...STYLES, ...LEVELS.map((level) => `risk:${level}`), ...LEVELS.map((level) => `turnover:${level}`)]

export function strategiesCommand(open: (command: Command) => CommandContext): Command {
  return new Command('strategies')
    .description('strategies of known investors as documents, with source and adaptations')
    .addHelpText(
      'after',
      '\nExamples:\n  stocklab strategies list --tag value --tag risk:low\n  stocklab strategies show graham-net-net --lang ko\n  stocklab backtest graham-net-net',
    )
    .addCommand(listCommand(open))
    .addCommand(showCommand(open))
}

function listCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('list'))
    .description('every published strategy with its tags and what it made of the demo market')
    .addOption(
      new Option('--tag <tag>', `only these; may be repeated: ${TAGS.join(', ')}`)
        .argParser(collectTag)
        .default([], 'all'),
    )
    .addOption(LANGUAGE)
    .addHelpText('after', '\nExamples:\n  stocklab strategies list\n  stocklab strategies list --tag momentum')
    .action(({ tag, lang }: { readonly tag: readonly string[]; readonly lang?: Language }, command: Command) => {
      const context = open(command)
      const entries = libraryNames()
        .map(readLibraryEntry)
        .filter((entry) => tag.every((wanted) => tagsOf(entry).includes(wanted)))
        .sort((a, b) => a.about.number - b.about.number)
      context.print(
        context.json
          ? `${JSON.stringify(entries.map(entryJson), null, 2)}\n`
          : listText(entries, lang ?? context.environment.language),
      )
    })
}

function showCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('show'))
    .description('what a published strategy does, where it comes from, what was changed, and its document')
    .argument('<name>', 'name in the list')
    .addOption(LANGUAGE)
    .addHelpText('after', '\nExample:\n  stocklab strategies show piotroski-f-score')
    .action((name: string, { lang }: { readonly lang?: Language }, command: Command) => {
      const context = open(command)
      const file = libraryFile(name)
      if (file === undefined) throw usageError(`unknown strategy "${name}"`, libraryHint(name))
      const entry = readLibraryEntry(name)
      const document = readFileSync(file, 'utf8')
      context.print(
        context.json
          ? `${JSON.stringify({ ...entryJson(entry), file, document }, null, 2)}\n`
          : showText(entry, document, lang ?? context.environment.language),
      )
    })
}

function collectTag(tag: string, earlier: readonly string[]): string[] {
  if (TAGS.includes(tag)) return [...earlier, tag]
  const nearest = nearestName(tag, TAGS)
  const advice = nearest ? `Did you mean "${nearest}"?` : `The tags are ${TAGS.join(', ')}.`
  throw usageError(`unknown tag "${tag}"`, advice)
}

function tagsOf({ about, turnover }: LibraryEntry): readonly string[] {
  return [...about.style, `risk:${about.risk}`, `turnover:${turnover}`]
}

/** The measured figures carry their caveat into machines' hands. */
function entryJson(entry: LibraryEntry) {
  const { name, about, measured } = entry
  const { name: title, ...rest } = about
  return {
    name,
    title,
    ...rest,
    certainty_words: CERTAINTY_WORDS[about.certainty],
    tags: tagsOf(entry),
    measured: { made_up: true, ...measured },
  }
}

const SHOWN = HEADLINES.filter(({ id }) =>
  ['cagr', 'annual_volatility', 'max_drawdown', 'sharpe', 'turnover_annual', 'exposure'].includes(id),
)

function listText(entries: readonly LibraryEntry[], lang: Language): string {
  if (entries.length === 0) return `${LABELS[lang].none}\n`
  const figure = (entry: LibraryEntry, id: string) => formatStatistic(entry.measured.statistics[id] ?? null, 'percent')
  const rows = entries.map((entry) => [
    entry.name,
    entry.about.name[lang],
    entry.about.style.join(', '),
    entry.about.risk,
    entry.turnover,
    figure(entry, 'cagr'),
    figure(entry, 'max_drawdown'),
    figure(entry, 'exposure'),
  ])
  const { head, measured, foot } = LABELS[lang]
  const aligns = ['left', 'left', 'left', 'left', 'left', 'right', 'right', 'right'] as const
  return `${measured}\n\n${renderTable(head, rows, [...aligns])}\n${foot}\n`
}

const LABELS = {
  ko: {
    source: '출처',
    read: '읽은 글',
    certainty: '확실한 정도',
    tags: '꼬리표',
    adaptations: '한국 시장에 맞춘 점',
    measured: '지어낸 데모 시장에서 잰 값. 실제 수익과는 아무 관계가 없습니다.',
    document: '전략 문서',
    head: ['이름', '', '유형', '위험', '회전율', '데모 CAGR', '데모 MDD', '투자비중'],
    foot: '"stocklab strategies show 이름"은 출처와 바꾼 점을 보여 줍니다.',
    none: '이 꼬리표를 모두 가진 전략은 없습니다.',
  },
  en: {
    source: 'Source',
    read: 'Read',
    certainty: 'How sure',
    tags: 'Tags',
    adaptations: 'Adapted for Korea',
    measured: MADE_UP,
    document: 'Document',
    head: ['name', '', 'style', 'risk', 'turnover', 'demo CAGR', 'demo MDD', 'invested'],
    foot: '"stocklab strategies show NAME" tells the source and what was changed.',
    none: 'No published strategy has all these tags.',
  },
} as const

function showText(entry: LibraryEntry, document: string, lang: Language): string {
  const { about, measured } = entry
  const { author, work, read } = about.source
  const label = LABELS[lang]
  const note = about.certainty_note ? ` ${about.certainty_note[lang]}` : ''
  const figures = SHOWN.map(({ id, label: words, format }) => [
    `  ${words}`,
    formatStatistic(measured.statistics[id] ?? null, format),
  ])
  return [
    `${about.name[lang]} (${entry.name})`,
    about.description[lang],
    '',
    `${label.source}: ${author}, ${work}`,
    `${label.read}: ${read}`,
    `${label.certainty}: ${CERTAINTY_WORDS[about.certainty][lang]}${note}`,
    `${label.tags}: ${tagsOf(entry).join(', ')}`,
    '',
    label.adaptations,
    ...about.adaptations.map((text) => `  - ${text[lang]}`),
    '',
    label.measured,
    renderTable([], figures, ['left', 'right']),
    `# ${label.document}`,
    document,
  ].join('\n')
}
