import { isoDate } from '@stocklab/domain'
import type { OptimizeQuestion, WalkForwardQuestion, WalkPart } from '@stocklab/report'
import { periodIndexes } from '../period.js'
import { type OpenDesk, openDesk } from '../search/open-desk.js'
import type { RunSpan } from '../search/run-points.js'
import { requireSensible, searchPart } from '../search/run-search.js'
import { studyData } from '../search/study-data.js'
import { windowsOf } from '../search/walk-windows.js'
import type { StudyContext } from '../study-context.js'
import { foreignPart } from './foreign-part.js'
import type { InOnePlace, PartRunner } from './part-runner.js'
import type { PartedSearch, PartedWalk, PartResult, PointsPart, SurveyedWindow, SurveyResult } from './parted-study.js'
import { requireVersion } from './require-version.js'

/** Runs the parts of a search or of a walk forward: all of them read one panel. */
export async function openPoints(
  study: PartedSearch | PartedWalk,
  context: StudyContext,
  { openFile = () => null, onDone }: InOnePlace,
): Promise<PartRunner> {
  const opened = await openDesk(
    {
      ...study.question,
      origin: study.kind,
      openFile(panel) {
        requireVersion(study, panel, context.dataDirectory)
        return openFile(panel)
      },
    },
    context,
  )
  return {
    async run(part, own): Promise<PartResult> {
      if (part.task === 'points') return runPointsPart(study.question, opened, part, { context: own, onDone })
      if (part.task === 'survey' && study.kind === 'walkforward') return survey(study.question, opened)
      throw foreignPart(study, part)
    },
    close: () => opened.close(),
  }
}

interface Watched {
  readonly context: StudyContext
  readonly onDone: InOnePlace['onDone']
}

async function runPointsPart(
  { document }: Pick<OptimizeQuestion, 'document'>,
  opened: OpenDesk,
  { points, span }: PointsPart,
  { context, onDone }: Watched,
): Promise<PartResult> {
  let done = 0
  const tell = (count: number) => {
    done += count
    context.progress.phase('running variants', done / points.length, `${done} of ${points.length}`)
  }
  const desk = { ...opened.desk, context, onDone: onDone ?? tell }
  const where: RunSpan =
    span === null
      ? { first: opened.first, last: opened.last, period: document.period }
      : { ...periodIndexes(opened.desk.panel, span.from, span.to), period: span }
  return { task: 'points', span, ...seen(opened), points: await searchPart(desk, points, where) }
}

function survey(question: WalkForwardQuestion, opened: OpenDesk): SurveyResult {
  const windows = windowsOf(question, opened)
  const trials = requireSensible(question, question.asked, windows.length)
  const { panel } = opened.desk
  const { benchmark } = question.document
  const index = benchmark === null ? undefined : panel.indices[benchmark]
  const base = index?.[windows[0]!.test.first]
  const partOf = ({ first, last }: { readonly first: number; readonly last: number }): WalkPart => ({
    from: isoDate(panel.sessions[first]!),
    to: isoDate(panel.sessions[last]!),
  })
  const days = ({ test }: (typeof windows)[number]): SurveyedWindow['days'] =>
    Array.from({ length: test.last - test.first + 1 }, (_, k) => {
      const t = test.first + k
      const level = index === undefined || base === undefined ? Number.NaN : index[t]! / base
      return { date: isoDate(panel.sessions[t]!), benchmark: Number.isFinite(level) ? level : null }
    })
  return {
    task: 'survey',
    ...seen(opened),
    trials,
    windows: windows.map((window) => ({ train: partOf(window.train), test: partOf(window.test), days: days(window) })),
  }
}

function seen(opened: OpenDesk) {
  const { panel } = opened.desk
  return { dataVersion: panel.dataVersion, data: studyData(panel, opened), warnings: opened.warnings }
}
