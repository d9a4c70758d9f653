import {
  isInterruption,
  type JoinedStudy,
  joinedFiles,
  joinedJson,
  joinParts,
  openParts,
  type PartResult,
  type PartRunner,
  planParts,
} from '@stocklab/studies'
import type { JoinedResult } from '../job-input.js'
import { packJson, unpackJson } from '../json-bytes.js'
import { studyContext, type TaskPorts } from './study-context.js'
import { packError } from './thread-errors.js'
import type { Joined, PartTask, StudyTask, ThreadOutcome } from './thread-messages.js'

/** Names the parts that a study waits for, or joins them when there are none. */
export async function runStudy({ study, results, ...place }: StudyTask, ports: TaskPorts): Promise<ThreadOutcome> {
  const found = results.map((bytes) => unpackJson<PartResult>(bytes))
  const parts = planParts(study, found)
  if (parts.length > 0) return { type: 'planned', parts }
  const context = studyContext(place, ports)
  context.progress.phase('joining parts')
  const joined = await joinParts(study, found, context)
  const result: JoinedResult = { kind: joined.kind, json: joinedJson(joined), files: await joinedFiles(joined) }
  return { type: 'joined', joined: { result: packJson(result), found: foundBy(joined) } }
}

function foundBy(joined: JoinedStudy): Joined['found'] {
  if (joined.kind !== 'optimize') return null
  const { question, points, ranked } = joined.study
  const objective = question.objectives[0]?.id ?? ''
  const best = points[ranked[0] ?? -1]?.values[objective]
  return { points: points.length, objective, best: typeof best === 'number' ? best : null }
}

/** Runs parts; those of one study that follow each other share the data that was loaded for the first. */
export class PartDesk {
  #open: { readonly key: string; readonly runner: PartRunner } | undefined

  async run({ study, studyId, part, ...place }: PartTask, ports: TaskPorts): Promise<ThreadOutcome> {
    const context = studyContext(place, ports)
    const key = `${studyId} ${place.dataDirectory}`
    try {
      if (this.#open?.key !== key) {
        await this.close()
        this.#open = { key, runner: await openParts(study, context) }
      }
      const result = await this.#open.runner.run(part, context)
      return { type: 'part', result: packJson(result) }
    } catch (error) {
      // After a part that did not end well a runner runs no other.
      await this.close()
      if (isInterruption(error)) return { type: 'stopped', checkpoint: null }
      return { type: 'failed', error: packError(error) }
    }
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    await open?.runner.close()
  }
}
