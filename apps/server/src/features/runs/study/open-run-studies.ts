import { StockLabError } from '@stocklab/domain'
import { Problem } from '../../../http/problem.js'
import type { RunStudies } from '../ports.js'
import type { RunTask, RunTaskAnswer, TaskFailure } from './run-task.js'
import { createSlots } from './slots.js'
import { StudyThread } from './study-thread.js'

export interface RunStudySettings {
  /** Holds the lake as it is now. */
  readonly dataDirectory: () => string | Promise<string>
  /** Questions that are answered at the same time; 2 unless given. */
  readonly atOnce?: number
}

export interface OpenRunStudies extends RunStudies {
  close(): Promise<void>
}

/** Beyond so many that wait, whoever comes is sent away. */
const MOST_WAITING = 50
const RETRY_AFTER_SECONDS = 5

type AnswerOf<K> = Extract<RunTaskAnswer, { readonly kind: K }>

/** Answers questions in threads that stay for the next ones, a few at a time; whoever opens them closes them. */
export function openRunStudies({ dataDirectory, atOnce = 2 }: RunStudySettings): OpenRunStudies {
  const slots = createSlots(atOnce)
  const idle: StudyThread[] = []
  const inThread = async (task: RunTask) => {
    const thread = idle.pop() ?? new StudyThread()
    try {
      return await thread.ask(task)
    } finally {
      if (!thread.isGone()) idle.push(thread)
    }
  }
  const ask = async <K extends RunTask['kind']>(task: RunTask & { readonly kind: K }): Promise<AnswerOf<K>> => {
    if (slots.waiting() >= MOST_WAITING) {
      throw new Problem('SERVICE_UNAVAILABLE', 'too many reports and files are being made at the moment', {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      })
    }
    const answer = await slots.run(() => inThread(task))
    if (answer.kind === 'failure') throw failureOf(answer.failure)
    return answer as AnswerOf<K>
  }
  return {
    report: async (run) => (await ask({ kind: 'report', dataDirectory: await dataDirectory(), run })).page,
    why: async (run, code, date) =>
      (await ask({ kind: 'why', dataDirectory: await dataDirectory(), run, code, date })).answer,
    table: async (table) => (await ask({ kind: 'table', table })).file,
    close: async () => {
      await Promise.all(idle.splice(0).map((thread) => thread.close()))
    },
  }
}

function failureOf({ message, known }: TaskFailure): Error {
  if (known === null) return new Error(message)
  return new StockLabError(known.family, known.code, message, known.hint === undefined ? {} : { hint: known.hint })
}
